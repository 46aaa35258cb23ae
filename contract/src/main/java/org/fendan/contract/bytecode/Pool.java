package org.fendan.contract.bytecode;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fendan.contract.bytecode.ClassFacts.Member;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** The constant pool of a class file: whatever its code can name stands in it. */
final class Pool {

    private static final int FLOAT = 4;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_TYPE = 16;

    private final ClassReader reader;
    private final char[] buffer;
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private boolean fraction;

    Pool(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0) { // what follows a long or a double is none
                item(reader.readByte(at - 1), at);
            }
        }
    }

    Set<String> types() {
        return types;
    }

    Set<Member> members() {
        return members;
    }

    boolean fraction() {
        return fraction;
    }

    /** A bootstrap method, its arguments and what a dynamic constant names are items of their own. */
    private void item(int tag, int at) {
        switch (tag) {
            case FLOAT, DOUBLE -> fraction = true;
            case CLASS -> types.add(type(reader.readUTF8(at, buffer)));
            case FIELD, METHOD, INTERFACE_METHOD -> member(at);
            case NAME_AND_TYPE -> types.addAll(ClassFacts.named(reader.readUTF8(at + 2, buffer)));
            case METHOD_TYPE -> types.addAll(ClassFacts.named(reader.readUTF8(at, buffer)));
            default -> {}
        }
    }

    private void member(int at) {
        int name = reader.getItem(reader.readUnsignedShort(at + 2));
        members.add(new Member(type(reader.readClass(at, buffer)), reader.readUTF8(name, buffer)));
    }

    private static String type(String internal) {
        return ClassFacts.element(Type.getObjectType(internal));
    }
}
