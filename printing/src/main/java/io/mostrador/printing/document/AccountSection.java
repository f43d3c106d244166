package io.mostrador.printing.document;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.printing.document.Block.Weight;
import java.time.LocalDate;

/// The middle of the receipt of a payment on account: who paid, how much, what is still owed.
final class AccountSection {
    private final StoreProfile store;
    private final Words words;

    AccountSection(StoreProfile store, Words words) {
        this.store = store;
        this.words = words;
    }

    void write(AccountPayment payment, Paragraphs paper) {
        LocalDate day = LocalDate.ofInstant(payment.paidAt(), store.zone());
        paper.centered(words.of("account.title"), TextStyle.LARGE);
        paper.pair(store.workstation(), words.date(day), TextStyle.BOLD);
        paper.pair(
                words.of("receipt.operator") + " " + payment.operatorName(),
                words.time(payment.paidAt(), store.zone(), day));
        new CustomerSection(words).write(payment.customer(), paper);
        paper.rule(Weight.STRONG);
        paper.largePair(
                words.of("account.paid") + " " + payment.amount().currency().getCurrencyCode(),
                money(payment.amount()));
        paper.rule(Weight.STRONG);
        paper.pair(words.tender(payment.tender()), money(payment.amount()));
        Money balance = payment.balanceAfter();
        paper.pair(
                words.of(balance.isNegative() ? "account.in-favour" : "account.balance"),
                money(balance.abs()),
                TextStyle.BOLD);
    }

    private String money(Money amount) {
        return store.format().format(amount);
    }
}
