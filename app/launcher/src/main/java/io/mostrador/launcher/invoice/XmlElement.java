package io.mostrador.launcher.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An element of a document that is small enough to be held whole. Paths are local names with slashes between
/// them: `Price/PriceAmount`.
final class XmlElement {
    private final String name;
    private final String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    /// @param currency of an amount (`currencyID`), empty where it has none
    XmlElement(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    String name() {
        return name;
    }

    String currency() {
        return currency;
    }

    void append(String characters) {
        text.append(characters);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    /// What stands in it, without the white space around it.
    String text() {
        return text.toString().strip();
    }

    /// All elements there, in the order of the document.
    List<XmlElement> all(String path) {
        List<XmlElement> found = List.of(this);
        for (String step : path.split("/", -1)) {
            found = found.stream()
                    .flatMap(element -> element.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    Optional<XmlElement> first(String path) {
        return all(path).stream().findFirst();
    }

    /// The text there; empty when there is none.
    Optional<String> textAt(String path) {
        return first(path).map(XmlElement::text).filter(found -> !found.isEmpty());
    }
}
