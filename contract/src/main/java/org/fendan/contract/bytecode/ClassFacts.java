package org.fendan.contract.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * What one class file says of itself and refers to, read from its bytes.
 *
 * @param name as {@link Class#getName()} names it
 * @param parents the class and the interfaces it extends
 * @param types every class named in its constant pool, arrays by their elements
 * @param members every method and field it refers to
 * @param own the methods it has itself
 * @param fraction whether it has, takes, gives or computes with a double or a float
 */
record ClassFacts(
        String name, List<String> parents, Set<String> types, Set<Member> members, List<Own> own, boolean fraction) {

    /** The newest class files that Java 17 reads. */
    static final int NEWEST = 61;

    private static final int MAGIC = 0xCAFEBABE;
    private static final int PREVIEW = 0xFFFF;
    private static final int HEAD = 8;

    /** A method or a field of a class. */
    record Member(String owner, String name) {}

    /** A method a class has itself. */
    record Own(String name, String descriptor, boolean isNative) {

        boolean isFinalizer() {
            return name.equals("finalize") && descriptor.equals("()V");
        }
    }

    /** A class file that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    boolean declares(String method) {
        return own.stream().anyMatch(mine -> mine.name().equals(method));
    }

    /** The version of a class file's format: 61 is Java 17's, and each later Java has one more. */
    static int major(byte[] bytes) throws Unreadable {
        if (bytes.length < HEAD || word(bytes, 0) != MAGIC) {
            throw new Unreadable();
        }
        return word(bytes, 4) & 0xFFFF;
    }

    /** Whether it needs what a Java only tries out. */
    static boolean isPreview(byte[] bytes) {
        return word(bytes, 4) >>> 16 == PREVIEW;
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
    }

    /** Reads a class file whose format is not newer than {@link #NEWEST}. */
    static ClassFacts read(byte[] bytes) throws Unreadable {
        try {
            ClassReader reader = new ClassReader(bytes);
            Pool pool = new Pool(reader);
            Body body = Body.of(reader);
            List<String> parents = new ArrayList<>();
            if (reader.getSuperName() != null) {
                parents.add(dotted(reader.getSuperName()));
            }
            for (String parent : reader.getInterfaces()) {
                parents.add(dotted(parent));
            }
            Set<String> types = new LinkedHashSet<>(pool.types());
            types.addAll(body.types());
            boolean fraction =
                    pool.fraction() || body.fraction() || types.stream().anyMatch(Jdk::isFraction);
            return new ClassFacts(dotted(reader.getClassName()), parents, types, pool.members(), body.own(), fraction);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new Unreadable();
        }
    }

    /** The classes a descriptor names, arrays by their elements. */
    static List<String> named(String descriptor) {
        if (descriptor.charAt(0) != '(') {
            return List.of(element(Type.getType(descriptor)));
        }
        List<String> names = new ArrayList<>();
        names.add(element(Type.getReturnType(descriptor)));
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            names.add(element(argument));
        }
        return names;
    }

    static String element(Type type) {
        return type.getSort() == Type.ARRAY ? type.getElementType().getClassName() : type.getClassName();
    }

    static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}
