package io.mostrador.db.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private static final String NAME = "till.keys";
    private static final byte[] PLACE = {1};
    private static final byte[] WORD = "yerba".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private FolderDisk disk;
    private KeyFolder place;
    private KeyRing ring;

    @BeforeEach
    void makeRing() throws IOException {
        disk = new FolderDisk(folder.resolve("till"));
        place = new KeyFolder(folder.resolve("keys"));
        ring = KeyRing.create(disk, NAME, place, new SecureRandom());
    }

    @Test
    void opensWhatItSealedWhenReadAgain() throws IOException {
        byte[] sealed = ring.newest().seal(WORD, WORD.length, PLACE);
        assertThat(KeyRing.open(disk, NAME, place).of(1).open(sealed, PLACE)).isEqualTo(WORD);
        assertThat(ring.newest().seal(WORD, WORD.length, PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void refusesWhatWasChangedOrMoved() {
        byte[] sealed = ring.newest().seal(WORD, WORD.length, PLACE);
        assertThatThrownBy(() -> ring.of(1).open(sealed, new byte[] {2})).isInstanceOf(SealBrokenException.class);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> ring.of(1).open(changed, PLACE)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void opensWithTheRecoveryCodeAsPeopleTypeIt() throws IOException {
        String typed =
                ring.secret().code().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
        assertThat(KeyRing.open(disk, NAME, TillSecret.parse(typed)).signing().verifyingKey())
                .isEqualTo(ring.signing().verifyingKey());
    }

    @Test
    void refusesAnotherTillsRecoveryCode() throws IOException {
        KeyRing other = KeyRing.create(new FolderDisk(folder.resolve("other")), NAME, place, new SecureRandom());
        assertThatThrownBy(() -> KeyRing.open(disk, NAME, other.secret())).hasMessageContaining("not the one of this");
    }

    @Test
    void saysWhatIsWrongWithARecoveryCode() {
        String code = ring.secret().code();
        assertThat(code).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");
        assertThatThrownBy(() -> TillSecret.parse(code.substring(1))).hasMessageContaining("28 letters and digits");
        assertThatThrownBy(() -> TillSecret.parse("U" + code.substring(1))).hasMessageContaining("'U'");
        char check = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (check == '7' ? '8' : '7');
        assertThatThrownBy(() -> TillSecret.parse(mistyped))
                .hasMessageContaining("a letter or digit is wrong")
                .hasMessageNotContaining(mistyped);
    }

    @Test
    void keepsOldKeysWhenItGetsNewOnes() throws IOException {
        byte[] sealed = ring.newest().seal(WORD, WORD.length, PLACE);
        String password = ring.databasePasswords().getFirst();
        KeyRing rotated = ring.rotated(disk, NAME, new SecureRandom());
        assertThat(rotated.newest().keyId()).isEqualTo(2);
        KeyRing read = KeyRing.open(disk, NAME, place);
        assertThat(read.of(1).open(sealed, PLACE)).isEqualTo(WORD);
        assertThat(read.databasePasswords()).hasSize(2).element(1).isEqualTo(password);
        assertThat(read.signing().verifyingKey()).isEqualTo(ring.signing().verifyingKey());
    }

    @Test
    void refusesADamagedRingAndAMissingSecret() throws IOException {
        Path file = folder.resolve("till").resolve(NAME);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> KeyRing.open(disk, NAME, place)).isInstanceOf(IOException.class);
        }
        Files.write(file, whole);
        Files.delete(folder.resolve("keys").resolve(ring.id() + ".key"));
        assertThatThrownBy(() -> KeyRing.open(disk, NAME, place))
                .hasMessageContaining(ring.id() + ".key")
                .hasMessageContaining("recovery code");
    }

    @Test
    void onlyItsOwnerCanReadTheSecret() throws IOException {
        Path file = folder.resolve("keys").resolve(ring.id() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ring.secret().toString()).doesNotContain(ring.secret().code());
    }

    @Test
    void keepsSecretsWhereThePlatformKeepsSettings() {
        assertThat(KeyFolder.conventional("Linux", Map.of("HOME", "/home/ana")))
                .isEqualTo(Path.of("/home/ana/.config/mostrador/keys"));
        assertThat(KeyFolder.conventional("Linux", Map.of("HOME", "/home/ana", "XDG_CONFIG_HOME", "/etc/ana")))
                .isEqualTo(Path.of("/etc/ana/mostrador/keys"));
        assertThat(KeyFolder.conventional("Windows 11", Map.of("APPDATA", "C:/ana")))
                .isEqualTo(Path.of("C:/ana/Mostrador/keys"));
        assertThat(KeyFolder.conventional("Mac OS X", Map.of("HOME", "/Users/ana")))
                .isEqualTo(Path.of("/Users/ana/Library/Application Support/Mostrador Keys"));
        assertThat(KeyFolder.conventional("Linux", Map.of("MOSTRADOR_KEYS", "/k")))
                .isEqualTo(Path.of("/k"));
    }

    @Test
    void signsWhatOnlyItsKeyVerifies() throws IOException {
        byte[] signature = ring.signing().sign(WORD);
        VerifyingKey key = VerifyingKey.parse(ring.signing().verifyingKey().text());
        assertThat(key.verifies(WORD, signature)).isTrue();
        signature[5] ^= 1;
        assertThat(key.verifies(WORD, signature)).isFalse();
    }

    @Test
    void givesItsVerifyingKeyAsOthersWantIt() throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new X509EncodedKeySpec(ring.signing().verifyingKey().x509()));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(WORD);
        assertThat(verifier.verify(ring.signing().sign(WORD))).isTrue();
        assertThat(key.getEncoded()).isEqualTo(ring.signing().verifyingKey().x509());
    }
}
