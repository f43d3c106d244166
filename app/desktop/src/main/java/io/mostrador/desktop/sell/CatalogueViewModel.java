package io.mostrador.desktop.sell;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.register.port.ItemSearch;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which items lie on the tiles: a page of all, of a category, or of what was searched. The index is in memory and
/// answers within 5 ms, so it is asked directly.
public final class CatalogueViewModel {
    static final int MAX_QUERY_LENGTH = 60;

    /// The category of everything.
    static final String ALL = "";

    /// The category of the quick keys; no name that an item's could have.
    static final String QUICK = "\u0000";

    private final ItemSearch search;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<String> category = new ReadOnlyObjectWrapper<>(ALL);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> categories = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<QuickKeys> quickKeys = new ReadOnlyObjectWrapper<>(QuickKeys.NONE);
    private int pageSize = 1;
    private int size;

    CatalogueViewModel(ItemSearch search) {
        this.search = search;
        query.subscribe(text -> first());
        refresh();
    }

    /// What is being searched; anything but empty wins over the category.
    public StringProperty query() {
        return query;
    }

    public ReadOnlyObjectProperty<String> category() {
        return category.getReadOnlyProperty();
    }

    /// The page, from 0.
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    /// Whether there is a page after this one.
    public ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Item>> items() {
        return items.getReadOnlyProperty();
    }

    /// The named categories, most items first.
    public ReadOnlyObjectProperty<List<String>> categories() {
        return categories.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QuickKeys> quickKeys() {
        return quickKeys.getReadOnlyProperty();
    }

    /// The quick keys are shown as soon as there are any, and left when there are none.
    public void arrange(QuickKeys keys) {
        boolean first = quickKeys.get().isEmpty() && !keys.isEmpty();
        quickKeys.set(keys);
        if (first) {
            choose(QUICK);
        } else if (category.get().equals(QUICK)) {
            choose(keys.isEmpty() ? ALL : QUICK);
        }
    }

    public void choose(String newCategory) {
        category.set(newCategory);
        query.set("");
        first();
    }

    public void setPageSize(int tiles) {
        if (tiles != pageSize) {
            pageSize = tiles;
            first();
        }
    }

    public void nextPage() {
        if (more.get()) {
            page.set(page.get() + 1);
            load();
        }
    }

    public void previousPage() {
        if (page.get() > 0) {
            page.set(page.get() - 1);
            load();
        }
    }

    /// Asks the index again: items may have come from the server.
    public void refresh() {
        size = search.size();
        categories.set(
                search.categories().stream().filter(name -> !name.isEmpty()).toList());
        load();
    }

    /// Asks again when there are more or fewer items than before; costs nothing when not.
    public void refreshIfGrown() {
        if (search.size() != size) {
            refresh();
        }
    }

    private void first() {
        page.set(0);
        load();
    }

    private List<Item> chosen(int offset, int limit) {
        if (!category.get().equals(QUICK)) {
            return search.inCategory(category.get(), offset, limit);
        }
        return quickKeys.get().codes().stream()
                .map(search::find)
                .flatMap(Optional::stream)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private void load() {
        int offset = page.get() * pageSize;
        String text = query.get().strip();
        List<Item> found = text.isEmpty() && !category.get().equals(ALL)
                ? chosen(offset, pageSize + 1)
                : search.search(text, offset, pageSize + 1);
        more.set(found.size() > pageSize);
        items.set(found.size() > pageSize ? found.subList(0, pageSize) : found);
    }
}
