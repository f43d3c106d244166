package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/// Every target is as large as a finger: pay and number keys 20 mm, the others 10 mm with 2 mm between, at the pitch of
/// the commonest till screen (100 pixels an inch: 79, 40 and 8 pixels).
class TouchSizesTest {
    private static final double BIG = 79;
    private static final double TOUCH = 40;
    private static final double GAP = 8;
    private static final Pattern BIG_KEYS =
            Pattern.compile("pad-\\d+|pad-separator|pay|accept|next-sale|sign-on|open-till|close-accept|quick-cash-\\d"
                    + "|tender-exact|tender-cash|tender-card|quantity-accept");
    private static final Set<String> SCENES = Set.of(
            "sign-on-pin",
            "open-till",
            "sell",
            "sheet-open-price",
            "sheet-price-change",
            "sheet-units",
            "sheet-kilograms",
            "sheet-menu",
            "sheet-resume",
            "sheet-more-basket-waits",
            "scan-and-see-gs1",
            "customers",
            "customer-attached",
            "customer",
            "customer-form",
            "customer-account",
            "tender-on-account",
            "sheet-no-sale",
            "sheet-age",
            "sheet-approval",
            "sheet-note",
            "sheet-serial",
            "sheet-variant",
            "sell-coupons",
            "sheet-coupon",
            "sheet-quick-keys",
            "sell-voided-line",
            "tender-split",
            "tender-card",
            "complete",
            "count");

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 1_366, 1_920})
    void everyTargetIsAsLargeAsAFinger(int width) {
        List<String> small = new ArrayList<>();
        Scenes.all().forEach((name, scene) -> {
            if (SCENES.contains(name)) {
                for (Target target : targets(scene, width)) {
                    double least = BIG_KEYS.matcher(target.id()).matches() ? BIG : TOUCH;
                    Bounds bounds = target.bounds();
                    if (bounds.getWidth() < least || bounds.getHeight() < least) {
                        small.add("%s: #%s is %.0f x %.0f"
                                .formatted(name, target.id(), bounds.getWidth(), bounds.getHeight()));
                    }
                }
            }
        });

        assertThat(small).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 1_366, 1_920})
    void noTwoTargetsTouch(int width) {
        List<String> close = new ArrayList<>();
        Scenes.all().forEach((name, scene) -> {
            if (SCENES.contains(name)) {
                List<Target> targets = targets(scene, width);
                for (int i = 0; i < targets.size(); i++) {
                    for (int j = i + 1; j < targets.size(); j++) {
                        checkGap(name, targets.get(i), targets.get(j), close);
                    }
                }
            }
        });

        assertThat(close).isEmpty();
    }

    private static void checkGap(String scene, Target one, Target other, List<String> close) {
        Bounds grown = new BoundingBox(
                one.bounds().getMinX() - GAP + 0.5,
                one.bounds().getMinY() - GAP + 0.5,
                one.bounds().getWidth() + 2 * GAP - 1,
                one.bounds().getHeight() + 2 * GAP - 1);
        if (grown.intersects(other.bounds())) {
            close.add(scene + ": #" + one.id() + " and #" + other.id());
        }
    }

    private record Target(String id, Bounds bounds) {}

    private static List<Target> targets(java.util.function.Consumer<TestTill> scene, int width) {
        int height = width == 1_920 ? 1_080 : 768;
        TestTill till = new TestTill(Look.INITIAL, Words::of, Scenes.items());
        till.layOut(width, height);
        scene.accept(till);
        till.settle();
        till.layOut(width, height);
        List<Target> targets = new ArrayList<>();
        FxThread.run(() -> collect(till.desktop.scene().getRoot(), targets));
        till.close();
        return targets;
    }

    /// What lies below a sheet, and what is scrolled out of sight, is no target.
    private static void collect(Node node, List<Target> targets) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof ButtonBase && inSight(node)) {
            targets.add(new Target(node.getId(), node.localToScene(node.getLayoutBounds())));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, targets));
        }
    }

    private static boolean inSight(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane) {
                return around.localToScene(around.getLayoutBounds())
                        .contains(node.localToScene(node.getLayoutBounds()));
            }
        }
        return true;
    }
}
