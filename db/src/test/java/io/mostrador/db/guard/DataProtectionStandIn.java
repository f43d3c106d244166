package io.mostrador.db.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// `CryptProtectData`, `CryptUnprotectData` and `LocalFree` as native functions that can be called by their
/// addresses, doing what Microsoft's documentation says. Whoever breaks their rules finds it in [#complaints]:
/// an exception may not leave a native call.
// Restricted: stands in for C.
@SuppressWarnings("restricted")
public final class DataProtectionStandIn implements AutoCloseable {
    private static final FunctionDescriptor TURN =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    private static final long MOST = 1 << 17;

    private final Arena functions = Arena.ofShared();
    private final Map<Long, Block> blocks = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Integer> flags = new ArrayList<>();
    private final Map<String, MemorySegment> addresses;
    private MemorySegment input = MemorySegment.NULL;
    private byte pc = 1;
    private boolean failing;
    private boolean forgetful;
    private boolean nowhere;
    private long claimed = -1;
    private int freed;

    private record Block(Arena arena, MemorySegment bytes) {}

    /// A Windows PC.
    public DataProtectionStandIn() {
        addresses = Map.of(
                "CryptProtectData", stub("protect", TURN),
                "CryptUnprotectData", stub("unprotect", TURN),
                "LocalFree", stub("free", FunctionDescriptor.of(ADDRESS, ADDRESS)));
    }

    private MemorySegment stub(String method, FunctionDescriptor shape) {
        try {
            var handle = MethodHandles.lookup().bind(this, method, shape.toMethodType());
            return Linker.nativeLinker().upcallStub(handle, shape, functions);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method, e);
        }
    }

    /// Where the functions are.
    SymbolLookup lookup() {
        return name -> Optional.ofNullable(addresses.get(name));
    }

    /// What calls them.
    public SecretGuard guard() {
        return new WindowsDataProtection(lookup());
    }

    /// From now on this is another PC.
    public void becomeAnotherPc() {
        pc++;
    }

    /// From now on every function fails.
    public void fail() {
        failing = true;
    }

    /// From now on what is protected cannot be opened.
    public void forget() {
        forgetful = true;
    }

    /// From now on results have this length, whatever they are.
    void claim(long bytes) {
        claimed = bytes;
    }

    /// From now on results are nowhere.
    void giveNothing() {
        nowhere = true;
    }

    /// Of each call, in order.
    List<Integer> flags() {
        return flags;
    }

    /// How many blocks were given back.
    int freed() {
        return freed;
    }

    /// What was done against the rules, and what was not given back.
    public List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        blocks.keySet().forEach(address -> all.add("not freed: " + address));
        return all;
    }

    // Called by the address of its stub.
    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable", "TooManyParameters"})
    private int protect(
            MemorySegment in,
            MemorySegment description,
            MemorySegment entropy,
            MemorySegment reserved,
            MemorySegment prompt,
            int flags,
            MemorySegment out) {
        mustBeNull(description, reserved, prompt);
        return turn(Cipher.ENCRYPT_MODE, new MemorySegment[] {in, entropy, out}, flags);
    }

    // Called by the address of its stub.
    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable", "TooManyParameters"})
    private int unprotect(
            MemorySegment in,
            MemorySegment description,
            MemorySegment entropy,
            MemorySegment reserved,
            MemorySegment prompt,
            int flags,
            MemorySegment out) {
        mustBeNull(description, reserved, prompt);
        return turn(Cipher.DECRYPT_MODE, new MemorySegment[] {in, entropy, out}, flags);
    }

    private void mustBeNull(MemorySegment... arguments) {
        for (MemorySegment argument : arguments) {
            if (argument.address() != 0) {
                complaints.add("not NULL: " + argument);
            }
        }
    }

    private int turn(int mode, MemorySegment[] blobs, int flag) {
        flags.add(flag);
        try {
            byte[] content = bytes(blobs[0]);
            input = pointer(blobs[0]).reinterpret(content.length);
            if (failing) {
                return 0;
            }
            give(blobs[2].reinterpret(16), turned(mode, content, bytes(blobs[1])));
            return 1;
        } catch (GeneralSecurityException e) {
            return 0;
        } catch (RuntimeException e) {
            complaints.add(e.toString());
            return 0;
        }
    }

    /// Sealed for this PC and this entropy. The nonce is always the same: nobody's secrets are in here.
    private byte[] turned(int mode, byte[] content, byte[] entropy) throws GeneralSecurityException {
        byte[] key = new byte[16];
        key[0] = forgetful ? (byte) (100 + flags.size()) : pc;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(entropy);
        return cipher.doFinal(content);
    }

    /// As the documentation draws the struct: 4 bytes of length, 4 of nothing, 8 of address, in this machine's
    /// order.
    private static byte[] bytes(MemorySegment blob) {
        ByteBuffer struct = blob.reinterpret(16).asByteBuffer().order(ByteOrder.nativeOrder());
        return pointer(blob).reinterpret(struct.getInt(0)).toArray(JAVA_BYTE);
    }

    private static MemorySegment pointer(MemorySegment blob) {
        ByteBuffer struct = blob.reinterpret(16).asByteBuffer().order(ByteOrder.nativeOrder());
        return MemorySegment.ofAddress(struct.getLong(8));
    }

    private void give(MemorySegment blob, byte[] result) {
        ByteBuffer struct = blob.asByteBuffer().order(ByteOrder.nativeOrder());
        struct.putInt(0, (int) (claimed < 0 ? result.length : claimed));
        if (nowhere) {
            return;
        }
        Arena arena = Arena.ofShared();
        MemorySegment bytes = arena.allocate(claimed < 0 ? result.length : MOST);
        MemorySegment.copy(result, 0, bytes, JAVA_BYTE, 0, result.length);
        blocks.put(bytes.address(), new Block(arena, bytes));
        struct.putLong(8, bytes.address());
    }

    // Called by the address of its stub.
    @SuppressWarnings({"unused", "UnusedMethod"})
    private MemorySegment free(MemorySegment address) {
        Block block = blocks.remove(address.address());
        if (block == null) {
            complaints.add("freed, but not allocated: " + address);
            return address;
        }
        freed++;
        mustBeZero("result", claimed == 0 ? MemorySegment.NULL : block.bytes());
        mustBeZero("input", input);
        block.bytes().fill((byte) 0xdd);
        block.arena().close();
        return MemorySegment.NULL;
    }

    private void mustBeZero(String what, MemorySegment bytes) {
        byte[] content = bytes.toArray(JAVA_BYTE);
        if (!Arrays.equals(content, new byte[content.length])) {
            complaints.add("not wiped: " + what);
        }
    }

    @Override
    public void close() {
        blocks.values().forEach(block -> block.arena().close());
        functions.close();
    }
}
