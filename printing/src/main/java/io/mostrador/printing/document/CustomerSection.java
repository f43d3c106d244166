package io.mostrador.printing.document;

import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;

/// Name and identity number of a customer.
final class CustomerSection {
    private final Words words;

    CustomerSection(Words words) {
        this.words = words;
    }

    /// Where the customer wants it, and where the sale is owed: such a receipt names who owes it.
    void write(Sale sale, Paragraphs paper) {
        SaleCustomer customer = sale.customer();
        boolean owed = sale.tenders().stream().anyMatch(tender -> tender.type() == TenderType.ON_ACCOUNT);
        if (customer != null && (customer.onReceipt() || owed)) {
            write(customer, paper);
        }
    }

    void write(SaleCustomer customer, Paragraphs paper) {
        paper.left(words.of("receipt.customer") + " " + customer.name(), TextStyle.PLAIN);
        IdentityNumber identity = customer.identity();
        if (identity != null) {
            String kind = identity.isOther() ? words.of("receipt.document") : IdentityNumber.nameOf(identity.kind());
            paper.left(kind + " " + identity.number(), TextStyle.PLAIN);
        }
    }
}
