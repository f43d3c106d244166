package io.mostrador.db.crash;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a name in a simulated folder stands for.
sealed interface Node {
    /// A file's bytes.
    final class Bytes implements Node {
        private byte[] content;
        private int length;

        Bytes() {
            this(new byte[0]);
        }

        Bytes(byte[] content) {
            this.content = content;
            this.length = content.length;
        }

        synchronized int length() {
            return length;
        }

        synchronized byte[] copy() {
            return Arrays.copyOf(content, length);
        }

        /// @return how many bytes, 0 at the end
        synchronized int read(ByteBuffer target, long position) {
            int count = (int) Math.min(target.remaining(), Math.max(0, length - position));
            if (count > 0) {
                target.put(content, Math.toIntExact(position), count);
            }
            return count;
        }

        /// Bytes between the old end and `position` are zero.
        ///
        /// @param source does not change any more
        synchronized void write(long position, Bytes source, int from, int count) {
            int start = Math.toIntExact(position);
            resizeAtLeast(start + count);
            System.arraycopy(source.content, from, content, start, count);
        }

        synchronized void truncate(long newLength) {
            if (newLength < length) {
                Arrays.fill(content, (int) newLength, length, (byte) 0);
                length = (int) newLength;
            } else {
                resizeAtLeast(Math.toIntExact(newLength));
            }
        }

        private void resizeAtLeast(int wanted) {
            if (wanted > content.length) {
                content = Arrays.copyOf(content, Math.max(wanted, content.length * 2));
            }
            length = Math.max(length, wanted);
        }
    }

    /// A folder's names, in the order they were made.
    final class Folder implements Node {
        private final Map<String, Node> names = new LinkedHashMap<>();

        synchronized Map<String, Node> names() {
            return new LinkedHashMap<>(names);
        }

        synchronized void put(String name, Node node) {
            names.put(name, node);
        }

        synchronized void rename(String from, String to) {
            Node node = names.remove(from);
            if (node != null) {
                names.put(to, node);
            }
        }

        synchronized void remove(String name) {
            names.remove(name);
        }
    }
}
