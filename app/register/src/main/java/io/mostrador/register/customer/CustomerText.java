package io.mostrador.register.customer;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.register.item.FoldedText;
import java.util.List;
import java.util.Locale;

/// What of a customer can be looked for, and what was typed to look for it.
///
/// @param name folded: in this order they are listed
/// @param all folded: name, identity number, the digits of the phone, e-mail
record CustomerText(String name, String all) {
    static CustomerText of(Customer customer) {
        IdentityNumber identity = customer.identity();
        String name = FoldedText.of(customer.name());
        return new CustomerText(
                name,
                String.join(
                        "\n",
                        name,
                        identity == null ? "" : identity.number().toLowerCase(Locale.ROOT),
                        digits(customer.phone()),
                        FoldedText.of(customer.email())));
    }

    /// The words that must all be there. A number may be typed with points, hyphens and spaces.
    static List<String> words(String typed) {
        String digits = digits(typed);
        boolean number = !digits.isEmpty() && typed.chars().noneMatch(Character::isLetter);
        return number ? List.of(digits) : FoldedText.words(typed);
    }

    boolean holds(List<String> words) {
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
