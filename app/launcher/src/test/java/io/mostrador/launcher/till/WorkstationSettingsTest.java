package io.mostrador.launcher.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkstationSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNewTillHasNoPrinterAndSpeaksSpanish() {
        assertThat(WorkstationSettings.load(folder))
                .isEqualTo(new WorkstationSettings(null, 80, "light", "es", null, false, "", "", "none"));
    }

    @Test
    void whatWasKeptComesBack() {
        WorkstationSettings kept = WorkstationSettings.load(folder)
                .withPrinter(URI.create("serial:/dev/ttyS0?baud=38400"))
                .withPaper(58)
                .withLook("dark", "en");
        kept.save(folder);

        assertThat(WorkstationSettings.load(folder)).isEqualTo(kept);
        kept.withPrinter(null).save(folder);
        assertThat(WorkstationSettings.load(folder).printer()).isNull();
    }

    @Test
    void aMirrorComesBackAndSurvivesOtherChanges() {
        Path place = folder.toAbsolutePath().resolve("copia en el pen");
        WorkstationSettings kept = WorkstationSettings.load(folder).withMirror(place, true);
        kept.save(folder);

        assertThat(WorkstationSettings.load(folder)).isEqualTo(kept);
        WorkstationSettings changed =
                kept.withPrinter(URI.create("tcp:10.0.0.5:9100")).withPaper(58).withLook("dark", "en");
        assertThat(changed.mirror()).isEqualTo(place);
        assertThat(changed.mirrorRequired()).isTrue();
        kept.withMirror(null, false).save(folder);
        assertThat(WorkstationSettings.load(folder).mirror()).isNull();
    }

    @Test
    void theRulesOfTheShopsCodesComeBackAndSurviveOtherChanges() {
        String rules = "21IIIIIWWWWWC, loyalty=CL-";
        WorkstationSettings kept = WorkstationSettings.load(folder).withCodes(rules);
        kept.save(folder);

        assertThat(WorkstationSettings.load(folder)).isEqualTo(kept);
        assertThat(kept.withPrinter(null)
                        .withPaper(58)
                        .withLook("dark", "en")
                        .withMirror(null, false)
                        .codes())
                .isEqualTo(rules);
        kept.withCodes("").save(folder);
        assertThat(WorkstationSettings.load(folder).codes()).isEmpty();
    }

    @Test
    void howLongSuspendedSalesWaitComesBackAndSurvivesOtherChanges() throws IOException {
        WorkstationSettings kept = WorkstationSettings.load(folder).withSuspension("24");
        kept.withPaper(58).withCodes("").withTerminal("").save(folder);

        assertThat(WorkstationSettings.load(folder).suspension()).isEqualTo("24");
        assertRefused("suspended.expire=tomorrow", "close, 24 or none");
    }

    @Test
    void aMirrorIsRequiredOnlyWhenTheFileSaysSo() throws IOException {
        Path place = folder.toAbsolutePath();
        Path file = folder.resolve("workstation.properties");
        Files.writeString(file, "mirror=" + place + "\n");
        assertThat(WorkstationSettings.load(folder).mirrorRequired()).isFalse();
        Files.writeString(file, "mirror=" + place + "\nmirror.required=true\n");
        assertThat(WorkstationSettings.load(folder).mirrorRequired()).isTrue();
        assertRefused("mirror=" + place + "\nmirror.required=yes", "true or false");
        assertRefused("mirror=", "full path");
        assertRefused("mirror=copia/caja1", "copia/caja1");
        assertRefused("mirror.required=true", "none is named");
    }

    @Test
    void refusesWhatTheTillDoesNotHave() {
        WorkstationSettings settings = WorkstationSettings.load(folder);

        assertThatThrownBy(() -> settings.withPaper(57)).hasMessageContaining("80 or 58");
        assertThatThrownBy(() -> settings.withLook("pink", "es")).hasMessageContaining("light or dark");
        assertThatThrownBy(() -> settings.withLook("dark", "fr")).hasMessageContaining("es or en");
        assertThatThrownBy(() -> settings.withMirror(Path.of("copia"), false)).hasMessageContaining("full path");
        assertThatThrownBy(() -> settings.withCodes("21IIIIIWWWWW")).hasMessageContaining("13 places");
        assertThatThrownBy(() -> settings.withMirror(null, true)).hasMessageContaining("none is named");
    }

    @Test
    void aFileNobodyCanReadIsNamed() throws IOException {
        assertRefused("paper=wide", "wide");
        assertRefused("paper=57", "80 or 58");
        assertRefused("printer=serial:/dev/tty S0", "tty S0");
        assertRefused("theme=\\u12", "malformed");
    }

    private void assertRefused(String content, String part) throws IOException {
        Path file = Files.writeString(folder.resolve("workstation.properties"), content + "\n");
        assertThatThrownBy(() -> WorkstationSettings.load(folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("mend or remove it")
                .message()
                .containsIgnoringCase(part);
    }
}
