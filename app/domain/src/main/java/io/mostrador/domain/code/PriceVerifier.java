package io.mostrador.domain.code;

/// The digit that secures a price of four or five digits within a label (GS1 General Specifications, sections
/// 7.9.2 to 7.9.4).
final class PriceVerifier {
    private static final int TEN = 10;

    private PriceVerifier() {}

    /// How a digit is weighed: times a factor, of which the tens are added to, or taken from, the units.
    private enum Weight {
        TWO_MINUS(2, -1),
        THREE(3, 0),
        FIVE_PLUS(5, 1),
        FIVE_MINUS(5, -1);

        private final int factor;
        private final int tens;

        Weight(int factor, int tens) {
            this.factor = factor;
            this.tens = tens;
        }

        private int of(int digit) {
            int product = factor * digit;
            return Math.floorMod(product + tens * (product / TEN), TEN);
        }
    }

    static boolean isDefinedFor(int digits) {
        return digits == 4 || digits == 5;
    }

    /// @param price four or five ASCII digits
    static char of(String price) {
        return (char) ('0' + (price.length() == 4 ? ofFour(price) : ofFive(price)));
    }

    private static int ofFour(String price) {
        int sum = weighed(price, Weight.TWO_MINUS, Weight.TWO_MINUS, Weight.THREE, Weight.FIVE_MINUS);
        return sum * 3 % TEN;
    }

    /// The digit whose own weight fills the sum up to a multiple of ten.
    private static int ofFive(String price) {
        int sum = weighed(
                price, Weight.FIVE_PLUS, Weight.TWO_MINUS, Weight.FIVE_MINUS, Weight.FIVE_PLUS, Weight.TWO_MINUS);
        int missing = Math.floorMod(-sum, TEN);
        int digit = 0;
        while (Weight.FIVE_MINUS.of(digit) != missing) {
            digit++;
        }
        return digit;
    }

    private static int weighed(String price, Weight... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i].of(price.charAt(i) - '0');
        }
        return sum;
    }
}
