package io.mostrador.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.StoredValues;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredValueSaleTest {
    private static final StoredValueCode CODE = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 42, "7KQ2");

    private static TenderLine credit(int number, long minor, long left) {
        return new TenderLine(
                number, TenderType.STORE_CREDIT, Shelf.pesos(minor), null, new StoredValueUse(CODE, Shelf.pesos(left)));
    }

    private static Sale sale(long units, TenderLine... tenders) {
        Basket basket = Shelf.basket().add(Shelf.line(1, units, 1_000, 0));
        for (TenderLine tender : tenders) {
            basket = basket.tender(tender);
        }
        return Sale.complete(basket, Shelf.completion());
    }

    @Test
    void keepsWhatIsLeftUntilNothingIs() {
        StoredValues issued = StoredValues.NONE.after(sale(-5, credit(1, -5_000, 5_000)));
        assertThat(issued.balances()).isEqualTo(Map.of(CODE, Shelf.pesos(5_000)));

        StoredValues used = issued.after(sale(3, credit(1, 3_000, 2_000)));
        assertThat(used.balance(CODE)).contains(Shelf.pesos(2_000));
        assertThat(used.after(sale(1, Shelf.cash(1, 1_000)))).isSameAs(used);
        assertThat(used.after(sale(2, credit(1, 2_000, 0)))).isEqualTo(StoredValues.NONE);
    }

    @Test
    void isNoCash() {
        Sale sale = sale(5, credit(1, 3_000, 0), Shelf.cash(2, 5_000));

        assertThat(sale.changeDue()).isEqualTo(Shelf.pesos(3_000));
        assertThat(sale.kept(TenderType.STORE_CREDIT)).isEqualTo(Shelf.pesos(3_000));
        assertThat(sale.kept(TenderType.CASH)).isEqualTo(Shelf.pesos(2_000));
    }

    @Test
    void refusesACreditThatDoesNotSayWhatItIs() {
        assertThatThrownBy(() -> new TenderLine(1, TenderType.STORE_CREDIT, Shelf.pesos(1), null))
                .hasMessageContaining("STORE_CREDIT");
        assertThatThrownBy(() -> credit(1, -5_000, 4_999)).hasMessageContaining("STORE_CREDIT");
        assertThatThrownBy(() -> credit(1, 5_000, -1)).hasMessageContaining("cannot have");
        StoredValueUse use = new StoredValueUse(CODE, Shelf.pesos(1));
        assertThatThrownBy(() -> new TenderLine(1, TenderType.CARD, Shelf.pesos(1), "77", use))
                .hasMessageContaining("CARD");
        StoredValueUse dollars = new StoredValueUse(CODE, Money.of(1, Currency.getInstance("USD")));
        assertThatThrownBy(() -> new TenderLine(1, TenderType.STORE_CREDIT, Shelf.pesos(1), null, dollars))
                .hasMessageContaining("STORE_CREDIT");
    }
}
