package io.mostrador.domain.customer;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody the shop knows. The name is enough; all else may be missing.
///
/// @param name 1 to 100 characters
/// @param identity null where nobody asked for it
/// @param phone as people write it, up to 30 characters, empty for none
/// @param email up to 100 characters, empty for none
/// @param group whose prices and promotions hold, null for none
/// @param creditLimit up to which may be owed; zero where nothing is sold on account, never negative
/// @param note up to 200 characters
public record Customer(
        CustomerId id,
        String name,
        @Nullable IdentityNumber identity,
        String phone,
        String email,
        @Nullable CustomerGroup group,
        Money creditLimit,
        String note) {
    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_PHONE_LENGTH = 30;
    public static final int MAX_EMAIL_LENGTH = 100;
    public static final int MAX_NOTE_LENGTH = 200;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public Customer {
        PersonalText.require("name", name, MAX_NAME_LENGTH);
        PersonalText.require("phone", phone, MAX_PHONE_LENGTH);
        PersonalText.require("e-mail", email, MAX_EMAIL_LENGTH);
        PersonalText.require("note", note, MAX_NOTE_LENGTH);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a customer has a name");
        }
        if (!email.isEmpty() && !isEmail(email)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        if (creditLimit.isNegative()) {
            throw new IllegalArgumentException("a credit limit is never negative");
        }
    }

    /// Whether it has the form of an address; whether there is one nobody can see here.
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// Without the person: it may come into a log.
    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
