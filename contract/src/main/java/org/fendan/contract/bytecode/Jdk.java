package org.fendan.contract.bytecode;

import java.util.Map;
import java.util.Set;

/**
 * What of the JDK core and policies may use: one list, for class files before they are loaded and for the house's rules.
 *
 * <p>Classes are named as {@link Class#getName()} names them; a nested one is judged by its outermost.
 */
public final class Jdk {

    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    /** Of java.lang, besides what can be thrown. */
    private static final Set<String> LANG = Set.of(
            "Appendable",
            "AutoCloseable",
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "Cloneable",
            "Comparable",
            "Deprecated",
            "Enum",
            "FunctionalInterface",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Number",
            "Object",
            "Override",
            "Record",
            "Runnable",
            "SafeVarargs",
            "Short",
            "String",
            "StringBuffer",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Throwable",
            "Void");

    /** What the compiler itself puts into class files. */
    private static final Map<String, Set<String>> COMPILED = Map.of(
            "java.lang.invoke.CallSite", Set.of(),
            "java.lang.invoke.LambdaMetafactory", Set.of("metafactory", "altMetafactory"),
            "java.lang.invoke.MethodHandle", Set.of(),
            "java.lang.invoke.MethodHandles", Set.of(),
            "java.lang.invoke.MethodType", Set.of(),
            "java.lang.invoke.StringConcatFactory", Set.of("makeConcat", "makeConcatWithConstants"),
            "java.lang.invoke.TypeDescriptor", Set.of(),
            "java.lang.runtime.ObjectMethods", Set.of("bootstrap"),
            "java.lang.runtime.SwitchBootstraps", Set.of("typeSwitch", "enumSwitch"));

    /** Clocks, zones, languages, chance, threads, and what reads or writes besides the question. */
    private static final Set<String> MACHINE = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.time.chrono.ChronoZonedDateTime",
            "java.util.Calendar",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Formatter",
            "java.util.GregorianCalendar",
            "java.util.ListResourceBundle",
            "java.util.Locale",
            "java.util.Properties",
            "java.util.PropertyResourceBundle",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SimpleTimeZone",
            "java.util.SplittableRandom",
            "java.util.TimeZone",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.WeakHashMap",
            "java.util.stream.StreamSupport");

    /** Calls that ask the machine, though their class does not. */
    private static final Set<String> CALLS = Set.of(
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
            "java.time.format.DateTimeFormatter.ofLocalizedTime",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.Collections.shuffle",
            "java.util.UUID.randomUUID");

    /** What every object and everything thrown can be asked, and a policy asks of none. */
    private static final Set<String> NEVER = Set.of("notify", "notifyAll", "printStackTrace", "wait");

    /** Of java.lang.Class: what tells of a class without opening it. */
    private static final Set<String> CLASS = Set.of(
            "cast",
            "componentType",
            "desiredAssertionStatus",
            "equals",
            "getClass",
            "getComponentType",
            "getEnumConstants",
            "getName",
            "getPackageName",
            "getSimpleName",
            "getTypeName",
            "hashCode",
            "isArray",
            "isAssignableFrom",
            "isEnum",
            "isInstance",
            "isInterface",
            "isPrimitive",
            "isRecord",
            "toString");

    private Jdk() {}

    /** Whether classes of this package may be used at all. */
    public static boolean allowsPackage(String name) {
        return PACKAGES.contains(name);
    }

    /** Whether this class may be used. */
    public static boolean allowsType(String name) {
        String outermost = outermost(name);
        String place = packageOf(outermost);
        return switch (place) {
            case "java.lang" -> allowsOfLang(outermost.substring(place.length() + 1));
            case "java.lang.invoke", "java.lang.runtime" -> COMPILED.containsKey(outermost);
            default -> allowsPackage(place) && !MACHINE.contains(outermost);
        };
    }

    private static boolean allowsOfLang(String name) {
        return LANG.contains(name) || name.endsWith("Exception") || name.endsWith("Error");
    }

    /** Whether this method or field of a class that may be used may be used too. */
    public static boolean allowsMember(String owner, String name) {
        String outermost = outermost(owner);
        if (COMPILED.containsKey(outermost)) {
            return COMPILED.get(outermost).contains(name);
        }
        return switch (owner) {
            case "java.lang.Class" -> CLASS.contains(name);
            case "java.lang.System" -> name.equals("arraycopy");
            default ->
                !CALLS.contains(owner + "." + name)
                        && !(owner.startsWith("java.") && NEVER.contains(name))
                        && !(owner.startsWith("java.time.") && (name.equals("now") || name.equals("dateNow")))
                        && !(owner.startsWith("java.util.") && name.startsWith("parallel"));
        };
    }

    /** Whether this is a binary fraction, or made for them: no sum of money survives a double. */
    public static boolean isFraction(String type) {
        return type.equals("double")
                || type.equals("float")
                || (type.startsWith("java.") && (type.contains("Double") || type.contains("Float")));
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
