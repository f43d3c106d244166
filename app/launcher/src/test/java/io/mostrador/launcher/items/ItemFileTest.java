package io.mostrador.launcher.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.demo.DemoShop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ItemFileTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final StoreProfile STORE = DemoShop.profile();

    @Test
    void readsTabsAsTheyStandAndLeavesQuotesAlone() {
        ItemFile file = read("barcode\tname\tprice\ttax_rate\n7790001\tPan \"de\" campo\t1234.5\t10.5\n");

        assertThat(file.errors()).isEmpty();
        Item item = file.items().getFirst();
        assertThat(item.name()).isEqualTo("Pan \"de\" campo");
        assertThat(item.unitPrice().amountMinor()).isEqualTo(123_450);
        assertThat(item.taxes()).hasToString("T10_5");
        assertThat(item.unit()).isEqualTo(UnitOfMeasure.EACH);
    }

    @Test
    void readsQuotedSemicolonsInSpanishWithByteOrderMark() {
        ItemFile file = read(
                "\uFEFFcodigo;nombre;precio;iva;rubro;unidad;costo\n1;\"Queso; duro\";8500,50;21;Fiambres;kg;6000\n");

        assertThat(file.errors()).isEmpty();
        Item item = file.items().getFirst();
        assertThat(item.name()).isEqualTo("Queso; duro");
        assertThat(item.unitPrice().amountMinor()).isEqualTo(850_050);
        assertThat(item.unit()).isEqualTo(UnitOfMeasure.KILOGRAM);
        assertThat(item.category()).isEqualTo("Fiambres");
        assertThat(item.cost()).isNotNull();
    }

    @Test
    void readsWhatItemsAskFor() {
        ItemFile file = read("""
                barcode,name,price,tax_rate,minimum_age,serial,deposit,variant_of,attributes
                1,Cerveza,10,21,18,,2,,
                2,Envase,3,21,,no,2,,
                3,Camisa,9,21,,,,,Talle|Color
                4,Camisa,9,21,,sí,,3,M | azul
                """);

        assertThat(file.errors()).isEmpty();
        assertThat(file.items().get(0).traits())
                .isEqualTo(new ItemTraits(18, false, new ScanCode("2"), null, List.of()));
        assertThat(file.items().get(1).isDeposit()).isTrue();
        assertThat(file.items().get(2).isParent()).isTrue();
        assertThat(file.items().get(3).description()).isEqualTo("Camisa · M · azul");
        assertThat(file.items().get(3).traits().serialRequired()).isTrue();
    }

    @Test
    void reportsWhatNoItemCanAskFor() {
        ItemFile file = read("""
                barcode,name,price,tax_rate,unit,minimum_age,serial,deposit,variant_of,attributes
                1,Uno,10,21,,de 18,,,,
                2,Dos,10,21,,,quizás,,,
                3,Tres,10,21,kg,,,9,,
                4,Cuatro,10,21,,,,,9,
                5,Cinco,10,21,,,,,5,M
                6,Seis,10,21,,,,,9,M||azul
                """);

        assertThat(file.items()).isEmpty();
        assertThat(file.errors()).extracting(RowError::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void readsPacks() {
        ItemFile file = read("""
                codigo,nombre,precio,iva,paquete_de,contenido,presentación
                1,Cerveza,10,21,,,
                2,Cerveza,55,21,1,6,Six pack
                3,Harina,55,21,1,"2,5",Bolsa
                4,Cerveza,55,21,1,0,Nada
                5,Cerveza,55,21,1,6,
                6,Cerveza,55,21,,6,Six pack
                7,Cerveza,55,21,7,6,Six pack
                """);

        assertThat(file.items())
                .extracting(item -> item.traits().pack())
                .containsExactly(
                        null,
                        new PackOf(new ScanCode("1"), Quantity.ofUnits(6), "Six pack"),
                        new PackOf(new ScanCode("1"), new Quantity(2_500), "Bolsa"));
        assertThat(file.errors()).extracting(RowError::line).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void readsBundles() {
        ItemFile file = read("""
                codigo,nombre,precio,iva,unidad,partes
                1,Café,10,21,,
                2,Desayuno,55,21,,1|2*3
                3,Medialuna,9,10.5,,
                4,Cuatro,55,21,,4
                5,Cinco,55,21,,1|1
                6,Seis,55,21,kg,1
                7,Siete,55,21,,1||3
                """);

        assertThat(file.items())
                .extracting(item -> item.traits().parts())
                .containsExactly(
                        List.of(),
                        List.of(
                                new BundlePart(new ScanCode("1"), Quantity.ONE),
                                new BundlePart(new ScanCode("3"), Quantity.ofUnits(2))),
                        List.of());
        assertThat(file.errors()).extracting(RowError::line).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void readsWhatIsChosen() {
        ItemFile file = read("""
                barcode,name,price,tax_rate,unit,choices
                1,Helado,10,21,,"Tamaño 1-1: Chico; Grande +50,5 | Salsa 0-2: Menta"
                2,Queso,10,21,kg,Corte 1-1: Fino
                3,Tres,10,21,,Corte: Fino
                4,Cuatro,10,21,,Corte 1-1: Fino | Corte 1-1: Fino
                """);

        assertThat(file.items().getFirst().traits().choices())
                .containsExactly(
                        ChoiceGroup.parse("Tamaño 1-1: Chico; Grande +50.50", ARS),
                        ChoiceGroup.parse("Salsa 0-2: Menta", ARS));
        assertThat(file.errors()).extracting(RowError::line).containsExactly(3L, 4L, 5L);
    }

    @Test
    void givesADepartmentWithoutABarcodeACodeOfItsName() {
        ItemFile file = read("""
                barcode,name,price,tax_rate,category,open_price
                ,Verdulería,,10.5,Frutas y verduras,yes
                ,Pan & facturas,,10.5,Panadería,yes
                ,Verduleria,,21,,yes
                ,Con precio,10,21,,
                """);

        assertThat(file.items())
                .extracting(item -> item.code().value())
                .containsExactly("DEPT-VERDULERIA", "DEPT-PAN-FACTURAS");
        assertThat(file.items().getFirst().openPrice()).isEqualTo(OpenPrice.YES);
        assertThat(file.errors())
                .extracting(RowError::problem)
                .satisfiesExactly(
                        twice -> assertThat(twice).contains("already on line 2"),
                        codeless -> assertThat(codeless).contains("the barcode must have"));
    }

    @Test
    void takesItemsWhosePriceIsTyped() {
        ItemFile file =
                read("codigo,nombre,precio,iva,precio_abierto\n1,Uno,10,21,\n2,Flores,,21,sí\n3,Bolsa,0,21,gratis\n");

        assertThat(file.errors()).isEmpty();
        assertThat(file.items())
                .extracting(Item::openPrice)
                .containsExactly(OpenPrice.NO, OpenPrice.YES, OpenPrice.YES_OR_FREE);
        assertThat(file.items().get(1).unitPrice().isZero()).isTrue();
        assertThat(read("barcode,name,price,tax_rate,open_price\n1,Uno,,21,no\n2,Dos,,21,maybe\n")
                        .errors())
                .extracting(RowError::problem)
                .satisfiesExactly(
                        first -> assertThat(first).contains("the price must be a number"),
                        second -> assertThat(second).contains("'no', 'yes' or 'free', not 'maybe'"));
    }

    @Test
    void takesTheCountrysTaxesByCodeAndRefusesOthers() {
        ItemFile file = read("barcode,name,price,tax\n1,Uno,10,exento\n2,Dos,10,IVA21+IVA5\n3,Tres,10,IGV\n4,C,1,-\n");

        assertThat(file.items()).extracting(item -> item.taxes().toString()).containsExactly("EXENTO", "IVA21 IVA5");
        assertThat(file.errors()).extracting(RowError::line).containsExactly(4L, 5L);
        assertThat(file.errors().getFirst().problem()).isEqualTo("this country has no tax 'IGV'");
        assertThat(file.errors().getLast().problem()).contains("or codes of the country's taxes");
    }

    @Test
    void reportsEachBadRowWithItsLine() {
        ItemFile file = read(
                "barcode,name,price,tax_rate\n1,Uno,10,21\n2,Dos,1.500.00,21\n3,,10,21\n4,Cuatro,10,121\n1,Otra vez,10,21\n,Sin,1,0\n");

        assertThat(file.items()).hasSize(1);
        assertThat(file.errors()).extracting(RowError::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(file.errors().get(0).problem()).contains("thousands separator");
        assertThat(file.errors().get(3).problem()).contains("already on line 2");
    }

    @Test
    void readsAGzippedFile() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("barcode,name,price,tax_rate\n1,Uno,10,21\n".getBytes(StandardCharsets.UTF_8));
        }
        ItemFile file = ItemFile.read(new ByteArrayInputStream(zipped.toByteArray()), "x.csv.gz", ARS, _ -> true);

        assertThat(file.items()).hasSize(1);
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("barcode,name\n1,Uno\n"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no column 'price'");
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatThrownBy(() -> ItemFile.read(Path.of("does-not-exist.csv"), ARS, _ -> true))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("There is no file does-not-exist.csv");
    }

    @Test
    void demoShopIsWholeAndItsCodesAreValid() {
        var items = DemoShop.items();

        assertThat(items).hasSizeGreaterThanOrEqualTo(300);
        assertThat(items)
                .filteredOn(item -> item.openPrice() == OpenPrice.NO)
                .allMatch(item -> Gtin.isValid(item.code().value()), "valid check digit");
        assertThat(items.stream().map(Item::category).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(items.stream().map(Item::taxes).collect(Collectors.toSet())).hasSize(3);
        assertThat(items).anyMatch(item -> item.unit() == UnitOfMeasure.KILOGRAM);
    }

    private static ItemFile read(String text) {
        return ItemFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "test",
                ARS,
                codes -> STORE.taxes(codes).isPresent());
    }
}
