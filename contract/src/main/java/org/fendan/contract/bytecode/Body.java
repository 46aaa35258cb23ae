package org.fendan.contract.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fendan.contract.bytecode.ClassFacts.Own;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file declares, and whether its instructions compute with binary fractions. */
final class Body extends ClassVisitor {

    private static final Set<Integer> FRACTIONS = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D,
            Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.FASTORE,
            Opcodes.DASTORE);

    private final Set<String> types = new LinkedHashSet<>();
    private final List<Own> own = new ArrayList<>();
    private boolean fraction;

    private Body() {
        super(Opcodes.ASM9);
    }

    static Body of(ClassReader reader) {
        Body body = new Body();
        reader.accept(body, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return body;
    }

    Set<String> types() {
        return types;
    }

    List<Own> own() {
        return List.copyOf(own);
    }

    /** Every binary fraction comes from one of these instructions, from a constant, or from what a descriptor names. */
    boolean fraction() {
        return fraction;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        types.addAll(ClassFacts.named(descriptor));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        types.addAll(ClassFacts.named(descriptor));
        own.add(new Own(name, descriptor, (access & Opcodes.ACC_NATIVE) != 0));
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInsn(int opcode) {
                fraction |= FRACTIONS.contains(opcode);
            }

            @Override
            public void visitIntInsn(int opcode, int operand) {
                fraction |= opcode == Opcodes.NEWARRAY && (operand == Opcodes.T_FLOAT || operand == Opcodes.T_DOUBLE);
            }
        };
    }
}
