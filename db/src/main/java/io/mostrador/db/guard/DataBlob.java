package io.mostrador.db.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/// Windows' `DATA_BLOB { DWORD cbData; BYTE *pbData; }` (Microsoft, dpapi.h), 16 bytes on 64 bit: bytes somewhere
/// in native memory and how many they are.
///
/// @param struct the 16 bytes, to be handed to a function
record DataBlob(MemorySegment struct) {
    /// Far above anything a till protects; more is a mistake.
    static final int MOST_BYTES = 1 << 16;

    private static final StructLayout LAYOUT = MemoryLayout.structLayout(
            JAVA_INT.withName("cbData"), MemoryLayout.paddingLayout(4), ADDRESS.withName("pbData"));
    private static final long LENGTH = LAYOUT.byteOffset(PathElement.groupElement("cbData"));
    private static final long POINTER = LAYOUT.byteOffset(PathElement.groupElement("pbData"));

    /// No bytes: for a function that puts its own there.
    static DataBlob empty(Arena arena) {
        return new DataBlob(arena.allocate(LAYOUT));
    }

    /// A copy of some bytes that lives as long as the arena.
    static DataBlob holding(Arena arena, byte[] content) {
        DataBlob blob = empty(arena);
        blob.struct.set(JAVA_INT, LENGTH, content.length);
        blob.struct.set(ADDRESS, POINTER, arena.allocateFrom(JAVA_BYTE, content));
        return blob;
    }

    /// Where the bytes are; [MemorySegment#NULL] when nowhere.
    MemorySegment pointer() {
        return struct.get(ADDRESS, POINTER);
    }

    /// Copies the bytes into Java's memory.
    ///
    /// @throws IOException when there are none, or too many to be believed
    byte[] content() throws IOException {
        if (pointer().equals(MemorySegment.NULL) || length() == 0 || length() > MOST_BYTES) {
            throw new IOException("the system gave " + length() + " bytes");
        }
        return bytes().toArray(JAVA_BYTE);
    }

    /// Writes zeros over the bytes.
    void wipe() {
        if (!pointer().equals(MemorySegment.NULL)) {
            bytes().fill((byte) 0);
        }
    }

    private long length() {
        return Integer.toUnsignedLong(struct.get(JAVA_INT, LENGTH));
    }

    /// Never more than is believed, so that a wrong length writes into nobody's memory.
    // Restricted: the length is the one that stands beside the pointer.
    @SuppressWarnings("restricted")
    private MemorySegment bytes() {
        return pointer().reinterpret(Math.min(length(), MOST_BYTES));
    }
}
