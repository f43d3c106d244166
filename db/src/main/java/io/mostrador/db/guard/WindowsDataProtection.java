package io.mostrador.db.guard;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Windows' Data Protection API, for the PC and not for one user: a service and each account of the PC open the
/// same till, and the rights of the file say which. Nobody is ever asked anything on a screen.
///
/// Written against Microsoft's documentation (`CryptProtectData` and `CryptUnprotectData` of dpapi.h, `LocalFree`
/// of winbase.h) and exercised with stand-ins for these functions; **not yet run on Windows**.
// Restricted: calling C is what this class is for, with the signatures of Microsoft's documentation.
@SuppressWarnings("restricted")
final class WindowsDataProtection implements SecretGuard {
    /// `CRYPTPROTECT_UI_FORBIDDEN`
    private static final int NO_SCREEN = 0x1;
    /// `CRYPTPROTECT_LOCAL_MACHINE`; what is protected remembers it, so it is not said again when it is opened.
    private static final int THIS_PC = 0x4;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout ERRORS = Linker.Option.captureStateLayout();
    /// `GetLastError`; where there is no Windows, stand-ins leave their reason in `errno`.
    private static final String ERROR =
            ERRORS.memberLayouts().stream().anyMatch(error -> error.name().equals(Optional.of("GetLastError")))
                    ? "GetLastError"
                    : "errno";
    /// Both take data, a description, entropy, two that are not used, flags, and where the result goes.
    private static final FunctionDescriptor TURN_DATA =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);

    private final Function protecting;
    private final Function unprotecting;
    private final MethodHandle localFree;

    private record Function(String name, MethodHandle handle, int flags) {}

    /// @param functions where `CryptProtectData`, `CryptUnprotectData` and `LocalFree` are
    /// @throws java.util.NoSuchElementException when one is missing
    WindowsDataProtection(SymbolLookup functions) {
        protecting = turning(functions, "CryptProtectData", NO_SCREEN | THIS_PC);
        unprotecting = turning(functions, "CryptUnprotectData", NO_SCREEN);
        localFree = LINKER.downcallHandle(functions.findOrThrow("LocalFree"), FunctionDescriptor.of(ADDRESS, ADDRESS));
    }

    private static Function turning(SymbolLookup functions, String name, int flags) {
        MethodHandle handle =
                LINKER.downcallHandle(functions.findOrThrow(name), TURN_DATA, Linker.Option.captureCallState(ERROR));
        return new Function(name, handle, flags);
    }

    /// With Windows' own libraries, from its own folder: a library of that name beside the program is not taken.
    ///
    /// @throws IllegalArgumentException when they are not there
    static WindowsDataProtection load() {
        String windows = System.getenv("SystemRoot");
        Path folder = Path.of(windows == null ? "C:/Windows" : windows, "System32");
        return new WindowsDataProtection(SymbolLookup.libraryLookup(folder.resolve("crypt32.dll"), Arena.global())
                .or(SymbolLookup.libraryLookup(folder.resolve("kernel32.dll"), Arena.global())));
    }

    @Override
    public Protection protection() {
        return Protection.WINDOWS_DATA_PROTECTION;
    }

    @Override
    public byte[] protect(byte[] secret, UUID ringId) throws IOException {
        return turn(protecting, secret, ringId);
    }

    @Override
    public byte[] unprotect(byte[] kept, UUID ringId) throws IOException {
        return turn(unprotecting, kept, ringId);
    }

    private byte[] turn(Function function, byte[] content, UUID ringId) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            DataBlob in = DataBlob.holding(arena, content);
            DataBlob entropy = DataBlob.holding(arena, entropy(ringId));
            DataBlob out = DataBlob.empty(arena);
            MemorySegment error = arena.allocate(ERRORS);
            try {
                // What a function that fails leaves behind is not ours to free.
                if (call(function, error, in, entropy, out) == 0) {
                    throw new IOException(function.name() + " failed with error 0x" + Integer.toHexString(code(error)));
                }
            } finally {
                in.wipe();
            }
            return taken(out);
        }
    }

    /// So that no other program's call opens it by chance, and no till another's.
    private static byte[] entropy(UUID ringId) {
        return ("io.mostrador till secret " + ringId).getBytes(StandardCharsets.US_ASCII);
    }

    private static int call(Function function, MemorySegment error, DataBlob in, DataBlob entropy, DataBlob out) {
        MemorySegment none = MemorySegment.NULL;
        try {
            return (int) function.handle()
                    .invokeExact(
                            error, in.struct(), none, entropy.struct(), none, none, function.flags(), out.struct());
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    private static int code(MemorySegment error) {
        return error.get(JAVA_INT, ERRORS.byteOffset(PathElement.groupElement(ERROR)));
    }

    private byte[] taken(DataBlob out) throws IOException {
        try {
            return out.content();
        } finally {
            out.wipe();
            free(out.pointer());
        }
    }

    /// A block that cannot be freed is lost, and holds zeros: nobody needs to know.
    private void free(MemorySegment block) {
        if (!block.equals(MemorySegment.NULL)) {
            try {
                MemorySegment _ = (MemorySegment) localFree.invokeExact(block);
            } catch (Throwable e) {
                throw thrown(e);
            }
        }
    }

    private static RuntimeException thrown(Throwable e) {
        return switch (e) {
            case RuntimeException mistake -> mistake;
            case Error fatal -> throw fatal;
            default -> new IllegalStateException("a C function throws nothing", e);
        };
    }
}
