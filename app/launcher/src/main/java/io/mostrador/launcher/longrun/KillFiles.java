package io.mostrador.launcher.longrun;

import io.mostrador.domain.item.Item;
import io.mostrador.launcher.demo.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What a killed till sells and imports, in files.
///
/// @param baskets for `replay`, some of them returns
/// @param items for `import`
record KillFiles(Path baskets, Path items) {
    private static final int BASKETS = 3_000;
    private static final int ITEMS = 2_000;

    static KillFiles write(Path folder, SplittableRandom random) throws IOException {
        KillFiles files = new KillFiles(folder.resolve("baskets.csv"), folder.resolve("items.csv"));
        Files.writeString(files.baskets(), basketRows(random));
        Files.writeString(files.items(), itemRows());
        return files;
    }

    /// The options of a `replay` of these baskets.
    String[] replay(Path acks, String... more) {
        List<String> options = new ArrayList<>(List.of("--baskets", baskets.toString(), "--acks", acks.toString()));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private static String basketRows(SplittableRandom random) {
        List<Item> shop = DemoShop.plainItems();
        StringBuilder text = new StringBuilder("basket,code,quantity,unit_price,description\n");
        for (int basket = 0; basket < BASKETS; basket++) {
            int sign = random.nextInt(8) == 0 ? -1 : 1;
            for (int line = random.nextInt(6); line >= 0; line--) {
                String code = shop.get(random.nextInt(shop.size())).code().value();
                text.append(basket)
                        .append(',')
                        .append(code)
                        .append(',')
                        .append(sign * (1 + random.nextInt(3)))
                        .append(',')
                        .append(random.nextInt(10_000))
                        .append(".50,\n");
            }
        }
        return text.toString();
    }

    private static String itemRows() {
        StringBuilder text = new StringBuilder("barcode,name,price,tax_rate\n");
        for (int item = 0; item < ITEMS; item++) {
            text.append("29")
                    .append(10_000_000_000L + item)
                    .append(",Artículo ")
                    .append(item)
                    .append(",9.90,21\n");
        }
        return text.toString();
    }
}
