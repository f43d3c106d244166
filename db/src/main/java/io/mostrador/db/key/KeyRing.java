package io.mostrador.db.key;

import io.mostrador.db.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/// All keys of a till, in its data directory, each sealed under the till's secret, which is somewhere else
/// ([KeyPlace]). The journal's and the database's keys can be changed: old ones stay, for what was sealed under
/// them.
///
/// A text file: a line with the format, one with the ring's id, one for each key (purpose, id, sealed key in
/// Base64), and one with the CRC32C of all before.
public final class KeyRing implements JournalKeys {
    private static final String FORMAT = "mostrador-keys 1";
    private static final String RING = "ring ";
    private static final String CHECK = "check ";

    private final UUID id;
    private final TillSecret secret;
    private final List<Key> keys;

    /// What a key is for.
    private enum Purpose {
        JOURNAL,
        DATABASE,
        SIGNING
    }

    private record Key(Purpose purpose, SealingKey key) {}

    private KeyRing(UUID id, TillSecret secret, List<Key> keys) {
        this.id = id;
        this.secret = secret;
        this.keys = List.copyOf(keys);
    }

    /// Makes the keys of a new till. The secret is kept first: nothing is ever sealed under a secret that may be
    /// lost.
    public static KeyRing create(Disk disk, String name, KeyPlace place, SecureRandom random) throws IOException {
        UUID id = UUID.randomUUID();
        TillSecret secret = TillSecret.random(random);
        place.keep(id, secret);
        List<Key> keys = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            keys.add(new Key(purpose, randomKey(1, random)));
        }
        KeyRing ring = new KeyRing(id, secret, keys);
        ring.write(disk, name);
        return ring;
    }

    private static SealingKey randomKey(int id, SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SealingKey(id, bytes);
    }

    /// @throws IOException when the file is damaged, or its secret is not where it should be
    /// @throws SecretElsewhereException when only another machine can open the secret
    public static KeyRing open(Disk disk, String name, KeyPlace place) throws IOException {
        List<String> lines = lines(disk, name);
        UUID id = UUID.fromString(lines.get(1).substring(RING.length()));
        TillSecret secret = place.find(id)
                .orElseThrow(() -> new IOException("the key of this till (" + id + ".key) is not in " + place.describe()
                        + ": bring it back, or use the recovery code"));
        return open(lines, id, secret, name);
    }

    /// Whether the secret is where it should be, and can be opened on this machine.
    public static boolean hasSecret(Disk disk, String name, KeyPlace place) throws IOException {
        UUID id = UUID.fromString(lines(disk, name).get(1).substring(RING.length()));
        try {
            return place.find(id).isPresent();
        } catch (SecretElsewhereException _) {
            return false;
        }
    }

    /// Has the secret protected as well as the place of it can.
    public void protectSecret(KeyPlace place) throws IOException {
        place.protect(id, secret);
    }

    /// Lets the place of the secret know where this ring is.
    public void remember(KeyPlace place, String dataDirectory) throws IOException {
        place.remember(id, dataDirectory);
    }

    /// With the secret at hand, as when it comes from a recovery code.
    ///
    /// @throws IOException when it is not this ring's
    public static KeyRing open(Disk disk, String name, TillSecret secret) throws IOException {
        List<String> lines = lines(disk, name);
        return open(lines, UUID.fromString(lines.get(1).substring(RING.length())), secret, name);
    }

    private static List<String> lines(Disk disk, String name) throws IOException {
        String text = new String(disk.read(name), StandardCharsets.US_ASCII);
        int check = text.lastIndexOf(CHECK);
        List<String> lines = text.lines().toList();
        if (check < 0
                || lines.size() < 3
                || !lines.getFirst().equals(FORMAT)
                || !lines.get(1).startsWith(RING)
                || !text.substring(check).strip().equals(CHECK + checksum(text.substring(0, check)))) {
            throw new IOException(name + " is damaged: bring it back from a backup or from the mirror");
        }
        return lines;
    }

    private static KeyRing open(List<String> lines, UUID id, TillSecret secret, String name) throws IOException {
        Sealer wrapping = secret.wrappingKey().sealer();
        List<Key> keys = new ArrayList<>();
        try {
            for (String line : lines.subList(2, lines.size() - 1)) {
                String[] words = line.split(" ", -1);
                Purpose purpose = Purpose.valueOf(words[0]);
                int number = Integer.parseInt(words[1]);
                byte[] sealed = Base64.getDecoder().decode(words[2]);
                keys.add(new Key(purpose, new SealingKey(number, wrapping.open(sealed, place(id, purpose, number)))));
            }
        } catch (SealBrokenException e) {
            throw new IOException("the key or recovery code is not the one of this till (" + name + ")", e);
        }
        return new KeyRing(id, secret, keys);
    }

    private static byte[] place(UUID id, Purpose purpose, int number) {
        return (id + " " + purpose + " " + number).getBytes(StandardCharsets.US_ASCII);
    }

    private void write(Disk disk, String name) throws IOException {
        Sealer wrapping = secret.wrappingKey().sealer();
        StringBuilder text = new StringBuilder(FORMAT + "\n" + RING + id + "\n");
        for (Key key : keys) {
            byte[] bytes = key.key().bytes();
            byte[] sealed = wrapping.seal(
                    bytes, bytes.length, place(id, key.purpose(), key.key().id()));
            text.append(key.purpose())
                    .append(' ')
                    .append(key.key().id())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(sealed))
                    .append('\n');
        }
        String check = checksum(text.toString());
        text.append(CHECK).append(check).append('\n');
        disk.replace(name, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    /// The same ring with new keys for journal and database. What was sealed before stays as it is and can be
    /// opened.
    public KeyRing rotated(Disk disk, String name, SecureRandom random) throws IOException {
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(Purpose.JOURNAL, randomKey(last(Purpose.JOURNAL).id() + 1, random)));
        more.add(new Key(Purpose.DATABASE, randomKey(last(Purpose.DATABASE).id() + 1, random)));
        KeyRing ring = new KeyRing(id, secret, more);
        ring.write(disk, name);
        return ring;
    }

    private SealingKey last(Purpose purpose) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose)
                .map(Key::key)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    public UUID id() {
        return id;
    }

    /// Of the key that new entries are sealed with; higher with each renewal.
    public int newestKeyId() {
        return last(Purpose.JOURNAL).id();
    }

    public TillSecret secret() {
        return secret;
    }

    @Override
    public Sealer newest() {
        return last(Purpose.JOURNAL).sealer();
    }

    @Override
    public Sealer of(int keyId) {
        return keys.stream()
                .filter(key -> key.purpose() == Purpose.JOURNAL && key.key().id() == keyId)
                .findFirst()
                .orElseThrow(() -> new SealBrokenException("the ring has no journal key " + keyId, null))
                .key()
                .sealer();
    }

    /// The passwords that H2 may have been given, the newest first.
    public List<String> databasePasswords() {
        return keys.stream()
                .filter(key -> key.purpose() == Purpose.DATABASE)
                .map(key -> key.key().hex())
                .toList()
                .reversed();
    }

    public SigningKey signing() {
        return SigningKey.of(last(Purpose.SIGNING).bytes());
    }

    /// Never the keys.
    @Override
    public String toString() {
        return "KeyRing[" + id + "]";
    }
}
