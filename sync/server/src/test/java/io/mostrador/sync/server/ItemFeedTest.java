package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import io.mostrador.sync.protocol.payload.ChoiceGroupV1;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.PartV1;
import io.mostrador.sync.protocol.payload.TraitsV1;
import io.mostrador.sync.protocol.wire.CatalogueItem;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.ItemPage;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.server.store.admin.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemFeedTest {
    private final TestServer server = new TestServer();
    private final Catalogue catalogue = server.administration().catalogue();
    private UUID tenant = new UUID(0, 0);
    private TestTill till = server.stranger();

    @BeforeEach
    void makeATenant() {
        tenant = server.newTenant("Almacén");
        till = server.newTill(tenant);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void loadsEverythingInPagesAndThenOnlyChanges() {
        catalogue.put(tenant, items(2_500, 100));

        Map<String, CatalogueItem> loaded = new HashMap<>();
        long cursor = pull(0, 1_000, loaded);
        assertThat(loaded).hasSize(2_500);
        assertThat(loaded.get("7")).isEqualTo(expected("7", 107));

        catalogue.put(tenant, List.of(SampleItems.item("7", 999), SampleItems.item("new", 1)));
        catalogue.remove(tenant, List.of(new ItemId("8"), new ItemId("never there")));

        ItemPage delta = till.items(cursor, 1_000);
        assertThat(delta.changed()).containsExactly(expected("7", 999), expected("new", 1));
        assertThat(delta.removed()).containsExactly("8");
        assertThat(delta.more()).isFalse();
        assertThat(till.items(delta.cursor(), 1_000))
                .isEqualTo(new ItemPage(List.of(), List.of(), delta.cursor(), false));
    }

    @Test
    void bringsARemovedItemBack() {
        catalogue.put(tenant, List.of(SampleItems.item("7", 1)));
        catalogue.remove(tenant, List.of(new ItemId("7")));
        long cursor = till.items(0, 10).cursor();
        catalogue.put(tenant, List.of(SampleItems.item("7", 2)));

        assertThat(till.items(cursor, 10).changed()).containsExactly(expected("7", 2));
    }

    @Test
    void tellsWhatAnItemAsksForAndThatItDoesNotAnyMore() {
        Item plain = SampleItems.item("7", 1);
        catalogue.put(
                tenant,
                List.of(plain.with(
                        new ItemTraits(18, true, new ScanCode("ENV1"), new ScanCode("P"), List.of("M", "azul")))));

        ItemPage page = till.items(0, 10);
        assertThat(page.changed())
                .extracting(CatalogueItem::traits)
                .containsExactly(new TraitsV1(18, true, "ENV1", "P", List.of("M", "azul")));
        catalogue.put(tenant, List.of(plain));
        assertThat(till.items(page.cursor(), 10).changed()).containsExactly(expected("7", 1));
    }

    @Test
    void tellsWhatIsInAPack() {
        PackOf six = new PackOf(new ScanCode("8"), new Quantity(6_500), "Six pack");
        catalogue.put(tenant, List.of(SampleItems.item("7", 1).with(ItemTraits.PLAIN.with(six))));

        assertThat(till.items(0, 10).changed())
                .extracting(CatalogueItem::traits)
                .containsExactly(new TraitsV1(
                        0, false, null, null, List.of(), new PackV1("8", 6_500, "Six pack"), List.of(), List.of()));
    }

    @Test
    void tellsThePartsOfABundle() {
        List<BundlePart> parts = List.of(new BundlePart(new ScanCode("8*"), new Quantity(2_500)));
        catalogue.put(tenant, List.of(SampleItems.item("7", 1).with(ItemTraits.PLAIN.withParts(parts))));

        assertThat(till.items(0, 10).changed())
                .extracting(CatalogueItem::traits)
                .containsExactly(new TraitsV1(
                        0, false, null, null, List.of(), null, List.of(new PartV1("8*", 2_500)), List.of()));
    }

    @Test
    void tellsWhatIsChosenOfAnItem() {
        Item plain = SampleItems.item("7", 1);
        ChoiceGroup size = ChoiceGroup.parse(
                "Tamaño 1-1: Chico; Grande +50", plain.unitPrice().currency());
        catalogue.put(tenant, List.of(plain.with(ItemTraits.PLAIN.withChoices(List.of(size)))));

        assertThat(till.items(0, 10).changed())
                .extracting(CatalogueItem::traits)
                .containsExactly(new TraitsV1(
                        0,
                        false,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(new ChoiceGroupV1(
                                "Tamaño",
                                1,
                                1,
                                List.of(
                                        new ChoiceGroupV1.ChoiceV1("Chico", 0),
                                        new ChoiceGroupV1.ChoiceV1("Grande", 50_00))))));
    }

    @Test
    void countsTheLaterOfTwoChangesInOneCall() {
        catalogue.put(tenant, List.of(SampleItems.item("7", 1), SampleItems.item("7", 2)));

        assertThat(till.items(0, 10).changed()).containsExactly(expected("7", 2));
    }

    @Test
    void losesNoChangeToATillThatReadsWhileManyWrite() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String prefix = "w" + writer + "-";
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 25; i++) {
                    catalogue.put(tenant, List.of(SampleItems.item(prefix + i, i)));
                }
            }));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        Map<String, CatalogueItem> loaded = new HashMap<>();
        long cursor = 0;
        while (!all.isDone()) {
            cursor = pull(cursor, 7, loaded);
        }
        all.join();
        pull(cursor, 7, loaded);

        assertThat(loaded).hasSize(100);
    }

    @Test
    void refusesParametersOutOfRange() {
        for (String query : List.of("", "?after=0", "?after=-1&limit=1", "?after=0&limit=0", "?after=0&limit=2001")) {
            assertThat(till.get(Paths.ITEMS + query).code()).as(query).isEqualTo(ErrorCode.BAD_REQUEST);
        }
    }

    @Test
    void changesNothingOfATenantThatIsNotThere() {
        assertThatThrownBy(() -> catalogue.put(UUID.randomUUID(), items(1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long pull(long cursor, int limit, Map<String, CatalogueItem> into) {
        long at = cursor;
        ItemPage page;
        do {
            page = till.items(at, limit);
            assertThat(page.changed().size() + page.removed().size()).isLessThanOrEqualTo(limit);
            page.changed().forEach(item -> into.put(item.itemId(), item));
            at = page.cursor();
        } while (page.more());
        return at;
    }

    private static List<Item> items(int count, long priceMinor) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(SampleItems.item(Integer.toString(i), priceMinor + i));
        }
        return items;
    }

    private static CatalogueItem expected(String id, long priceMinor) {
        return new CatalogueItem(
                id, id, "Artículo " + id, "Almacén", "EACH", "ARS", priceMinor, "T21", priceMinor / 2, null, "YES");
    }
}
