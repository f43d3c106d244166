package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The categories in one row, as many as fit; the last key shows them all. The chosen one is always among them.
final class CategoryTabs extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST_TABS = 30;

    private final Desk desk;
    private final CatalogueViewModel catalogue;
    private final Key all;
    private final List<Key> tabs = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param showAll opens the list of all categories
    CategoryTabs(Desk desk, CatalogueViewModel catalogue, Runnable showAll) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.all = new Key("category-all", desk.words().text("sell.category.more"))
                .icon(MaterialDesignC.CHEVRON_DOWN)
                .look("tab")
                .does(showAll);
        setMinWidth(0);
        build(catalogue.categories().get());
    }

    private void build(List<String> categories) {
        tabs.clear();
        if (!catalogue.quickKeys().get().isEmpty()) {
            tabs.add(
                    tab(CatalogueViewModel.QUICK, "category-quick", desk.words().text("quick.tab")));
        }
        tabs.add(tab(CatalogueViewModel.ALL, 0));
        for (int i = 0; i < Math.min(MOST_TABS, categories.size()); i++) {
            tabs.add(tab(categories.get(i), i + 1));
        }
        getChildren().setAll(tabs);
        getChildren().add(all);
        mark();
    }

    void activate() {
        subscriptions = Subscription.combine(
                catalogue.categories().subscribe(this::build),
                catalogue
                        .quickKeys()
                        .subscribe(keys -> build(catalogue.categories().get())),
                catalogue.category().subscribe(category -> mark()),
                catalogue.query().subscribe(query -> mark()));
    }

    void deactivate() {
        subscriptions.unsubscribe();
    }

    private Key tab(String category, int number) {
        boolean everything = category.equals(CatalogueViewModel.ALL);
        return tab(category, "category-" + number, everything ? desk.words().text("sell.category.all") : category);
    }

    private Key tab(String category, String id, String word) {
        Key key = new Key(id, word);
        key.setUserData(category);
        return key.look("tab").does(() -> catalogue.choose(category));
    }

    private void mark() {
        boolean searching = !catalogue.query().get().isBlank();
        for (Key tab : tabs) {
            tab.pseudoClassStateChanged(
                    SELECTED, !searching && catalogue.category().get().equals(tab.getUserData()));
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return desk.sizes().touch() + 4;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double gap = desk.sizes().gap();
        double room = getWidth() - width(all) - gap;
        Key chosen = tabs.stream()
                .filter(tab -> catalogue.category().get().equals(tab.getUserData()))
                .findFirst()
                .orElse(tabs.getFirst());
        double reserved = width(chosen) + gap;
        double x = 0;
        boolean full = false;
        for (Key tab : tabs) {
            double needed = width(tab) + gap;
            boolean isChosen = tab == chosen;
            double free = room - x - (isChosen || reserved == 0 ? 0 : reserved);
            boolean fits = isChosen || (!full && needed <= free);
            full |= !fits;
            tab.setVisible(fits);
            if (fits) {
                tab.resizeRelocate(x, 0, width(tab), getHeight());
                x += needed;
            }
            if (isChosen) {
                reserved = 0;
            }
        }
        all.setVisible(full);
        all.resizeRelocate(Math.min(x, getWidth() - width(all)), 0, width(all), getHeight());
    }

    private double width(Key key) {
        return snapSizeX(Math.max(desk.sizes().touch(), key.prefWidth(-1)));
    }
}
