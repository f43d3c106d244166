package io.mostrador.domain.item;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be chosen of an item in one respect (a group of modifiers): its size, what goes on it.
///
/// @param name 1 to 40 characters, without `:`, `;`, `|` and `+`
/// @param least how many have to be chosen, 0 for none
/// @param most how many may be, at least 1
/// @param choices 1 to 12, each name once, at least `least` of them
public record ChoiceGroup(String name, int least, int most, List<Choice> choices) {
    public static final int MAX_CHOICES = 12;

    private static final Pattern GROUP = Pattern.compile("(.+?)\\s+(\\d{1,2})-(\\d{1,2})\\s*:(.+)");
    private static final Pattern CHOICE = Pattern.compile("([^+]+?)\\s*(?:\\+\\s*(\\d{1,9}(?:[.,]\\d{1,3})?))?");
    private static final Pattern BETWEEN = Pattern.compile(";");

    public ChoiceGroup {
        choices = List.copyOf(choices);
        requireName(name);
        if (least < 0 || most < 1 || least > most || least > choices.size()) {
            throw new IllegalArgumentException("of " + name + " " + least + " to " + most + " cannot be chosen");
        }
        if (choices.isEmpty()
                || choices.size() > MAX_CHOICES
                || choices.stream().map(Choice::name).distinct().count() < choices.size()) {
            throw new IllegalArgumentException(name + " has 1 to 12 choices, each once");
        }
    }

    static void requireName(String name) {
        boolean fits = !name.isBlank()
                && name.strip().length() == name.length()
                && name.length() <= Choice.MAX_NAME_LENGTH
                && name.chars().noneMatch(c -> ":;|+".indexOf(c) >= 0 || Character.isISOControl(c));
        if (!fits) {
            throw new IllegalArgumentException("a choice has 1 to 40 characters, none of : ; | + : '" + name + "'");
        }
    }

    public Optional<Choice> find(String choice) {
        return choices.stream().filter(one -> one.name().equals(choice)).findFirst();
    }

    /// @param text `Tamaño 1-1: Chico; Grande +50`: the name, how many may be chosen, and the choices with what
    /// they put on the price
    /// @throws IllegalArgumentException when it is no group
    public static ChoiceGroup parse(String text, Currency currency) {
        Matcher group = GROUP.matcher(text.strip());
        if (!group.matches()) {
            throw new IllegalArgumentException(
                    "choices are written as 'Size 1-1: Small; Large +50', not '" + text + "'");
        }
        return new ChoiceGroup(
                group.group(1),
                Integer.parseInt(group.group(2)),
                Integer.parseInt(group.group(3)),
                Stream.of(BETWEEN.split(group.group(4), -1))
                        .map(choice -> choice(choice.strip(), currency))
                        .toList());
    }

    private static Choice choice(String text, Currency currency) {
        Matcher parts = CHOICE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a choice is written as 'Large +50', not '" + text + "'");
        }
        String extra = parts.group(2);
        BigDecimal amount = extra == null ? BigDecimal.ZERO : new BigDecimal(extra.replace(',', '.'));
        try {
            long minor =
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
            return new Choice(parts.group(1), Money.of(minor, currency));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more decimals than the currency has: '" + text + "'", e);
        }
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return name + " " + least + "-" + most + ": "
                + choices.stream().map(ChoiceGroup::text).collect(Collectors.joining("; "));
    }

    private static String text(Choice choice) {
        BigDecimal extra = BigDecimal.valueOf(
                choice.extra().amountMinor(), choice.extra().currency().getDefaultFractionDigits());
        return choice.extra().isZero() ? choice.name() : choice.name() + " +" + extra.toPlainString();
    }
}
