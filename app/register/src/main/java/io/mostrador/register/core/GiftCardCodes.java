package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import java.time.LocalDate;
import java.util.Optional;

/// Which texts are codes of gift cards: those a till made, and those that begin as the shop's printed cards do.
record GiftCardCodes(StoreProfile store, Surroundings around) {

    /// Empty for anything else.
    ///
    /// @param text as scanned or typed
    Optional<StoredValueCode> read(String text) {
        return StoredValueCode.parse(CodeReader.withoutSymbology(text))
                .filter(code -> code.kind() == StoredValueCode.Kind.GIFT_CARD)
                .filter(code -> code instanceof IssuedCode || isPrinted(text));
    }

    private boolean isPrinted(String text) {
        LocalDate today = LocalDate.ofInstant(around.now(), store.zone());
        return around.codes().read(text, today) instanceof Scanned.OtherCode(var kind, var _)
                && kind == Scanned.Kind.GIFT_CARD;
    }
}
