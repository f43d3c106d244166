package io.mostrador.register.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CodeOrderTest {
    @Test
    void ordersAsComparingTheTextsDoes() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CodeOrderTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            String[] codes = new String[random.nextInt(200)];
            Arrays.setAll(codes, _ -> code(random));
            String[] ordered = Arrays.stream(CodeOrder.of(codes))
                    .mapToObj(position -> codes[position])
                    .toArray(String[]::new);
            Arrays.sort(codes);
            assertThat(ordered).as("seed " + seed).isEqualTo(codes);
        }
    }

    private static String code(SplittableRandom random) {
        StringBuilder code = new StringBuilder("77".repeat(random.nextInt(5)));
        for (int i = random.nextInt(12); i >= 0; i--) {
            code.append(random.nextInt(3) == 0 ? (char) random.nextInt('!', 0x7f) : '7');
        }
        return code.toString();
    }
}
