package io.mostrador.launcher.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The floors of the house. Arrows point down only.
class FloorsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mostrador");

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("io.mostrador.domain"));
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("io.mostrador.desktop"));
        assertThat(HOUSE).anyMatch(type -> type.getPackageName().startsWith("io.mostrador.sync.server"));
        assertThat(HOUSE).hasSizeGreaterThan(200);
    }

    @Test
    void domainDependsOnNothing() {
        onlySees("io.mostrador.domain..", "io.mostrador.domain..", "java..", "org.jspecify..");
    }

    @Test
    void registerSeesTheDomainOnly() {
        onlySees(
                "io.mostrador.register..",
                "io.mostrador.register..",
                "io.mostrador.domain..",
                "java..",
                "org.jspecify..");
    }

    @Test
    void protocolSeesNothingOfOurs() {
        holds(noClasses()
                .that()
                .resideInAPackage("io.mostrador.sync.protocol..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.mostrador.domain..",
                        "io.mostrador.register..",
                        "io.mostrador.db..",
                        "io.mostrador.printing..",
                        "io.mostrador.sync.client..",
                        "io.mostrador.sync.server..",
                        "io.mostrador.desktop..",
                        "io.mostrador.launcher..")));
    }

    @Test
    void theRoomsOfTheSecondFloorDoNotSeeOneAnother() {
        String[] rooms = {
            "io.mostrador.db..", "io.mostrador.printing..", "io.mostrador.sync.client..", "io.mostrador.sync.server.."
        };
        for (String room : rooms) {
            for (String other : rooms) {
                if (!room.equals(other)) {
                    holds(noClasses()
                            .that()
                            .resideInAPackage(room)
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(other)));
                }
            }
            holds(noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.mostrador.desktop..", "io.mostrador.launcher..")));
        }
    }

    @Test
    void serverDoesNotKnowTheRegister() {
        holds(noClasses()
                .that()
                .resideInAPackage("io.mostrador.sync.server..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.mostrador.register..")));
    }

    @Test
    void desktopCannotTouchStorageDevicesOrNetwork() {
        holds(noClasses()
                .that()
                .resideInAPackage("io.mostrador.desktop..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.mostrador.db..",
                        "io.mostrador.printing..",
                        "io.mostrador.sync..",
                        "io.mostrador.launcher..",
                        "java.sql..",
                        "java.net.http..",
                        "org.h2..",
                        "org.jooq..",
                        "okhttp3..")));
    }

    @Test
    void javaFxIsOnTheTwoUpperFloorsOnly() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("io.mostrador.desktop..", "io.mostrador.launcher..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..")));
    }

    /// Paper is drawn without them and sounds come from `javax.sound`: there is no exception.
    @Test
    void awtAndSwingAreUsedNowhere() {
        holds(noClasses().should().dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing..")));
    }

    @Test
    void eachOutsideLibraryHasItsOnePlace() {
        livesOnlyIn("com.github.anastaciocintra..", "io.mostrador.printing.escpos..");
        livesOnlyIn("com.fazecast..", "io.mostrador.printing.transport..");
        livesOnlyIn("org.jooq..", "io.mostrador.db..", "io.mostrador.sync.server..");
        livesOnlyIn("org.flywaydb..", "io.mostrador.db..", "io.mostrador.sync.server..");
        livesOnlyIn("okhttp3..", "io.mostrador.sync.client..");
        livesOnlyIn("picocli..", "io.mostrador.launcher..");
    }

    /// Memory that Java does not watch over: each place is small and says why.
    @Test
    void nativeFunctionsAreCalledInTwoPlacesOnly() {
        livesOnlyIn("java.lang.foreign..", "io.mostrador.printing.virtual..", "io.mostrador.db.guard..");
    }

    private static void onlySees(String room, String... allowed) {
        holds(classes().that().resideInAPackage(room).should().onlyDependOnClassesThat(resideInAnyPackage(allowed)));
    }

    private static void livesOnlyIn(String library, String... places) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat(resideInAnyPackage(library)));
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
