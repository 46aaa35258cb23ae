package org.fendan.testkit.planted.contract;

import java.nio.file.Path;
import org.fendan.testkit.planted.core.law.Clean;
import org.objectweb.asm.ClassReader;

/** Breaks nothing: it uses core, the JDK and ASM. */
public record Judging(Clean clean, Path file, ClassReader reader) {}
