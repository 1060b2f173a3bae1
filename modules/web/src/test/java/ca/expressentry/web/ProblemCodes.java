package ca.expressentry.web;

import ca.expressentry.text.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which codes of problems a method of the house can come to, read off the classes as they were compiled: whatever is reached from it, and
 * the codes named there, as a text given to a problem or as a reason of an enumeration. It may name one that a condition excludes; it
 * leaves out none, which the requests drawn by lot confirm.
 */
final class ProblemCodes {

    private static final String HOUSE = "ca/expressentry/";
    private static final String PROBLEM = HOUSE + "text/Problem";
    private static final String INVALID = HOUSE + "text/Invalid";
    private static final String TEXT = "Lca/expressentry/text/Bilingual;";

    private final Map<String, ClassNode> classes;
    private final Map<String, List<ClassNode>> below = new HashMap<>();
    private final Map<String, Code> codes = new TreeMap<>();

    /** Where a code is among the arguments of a method. */
    private final Map<String, Integer> takers = new HashMap<>();

    /** The codes that a method itself names, by the method. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Map<String, List<String>> calls = new HashMap<>();

    /** A code, and what is said with it where that is always the same. */
    record Code(String code, Optional<Bilingual> text) {}

    ProblemCodes() {
        classes = Windows.classNames()
                .map(ProblemCodes::read)
                .collect(Collectors.toMap(type -> type.name, type -> type, (one, other) -> one, TreeMap::new));
        for (var type : classes.values()) {
            Stream.concat(Stream.of(type.superName), type.interfaces.stream())
                    .filter(classes::containsKey)
                    .forEach(above -> below.computeIfAbsent(above, it -> new ArrayList<>())
                            .add(type));
        }
        for (var constructor : List.of(
                "(Ljava/lang/String;" + TEXT + ")V", "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V")) {
            takers.put(INVALID + ".<init>" + constructor, 0);
        }
        takers.put(PROBLEM + ".of(Ljava/lang/String;" + TEXT + ")L" + PROBLEM + ";", 0);
        takers.put(PROBLEM + ".<init>(Ljava/lang/String;" + TEXT + "Ljava/util/List;)V", 0);
        for (int known = 0; known < takers.size(); ) {
            known = takers.size();
            classes.values().forEach(type -> type.methods.forEach(method -> lookForCodes(type, method)));
        }
        classes.values().forEach(type -> type.methods.forEach(method -> lookForCalls(type, method)));
    }

    /** Every code that is named anywhere, and what is said with it. */
    SortedMap<String, Code> all() {
        return new TreeMap<>(codes);
    }

    /** Those that can be come to from some methods. */
    SortedSet<String> from(Collection<Method> roots) {
        var found = new TreeSet<String>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<String>();
        roots.forEach(root -> next.add(
                key(Type.getInternalName(root.getDeclaringClass()), root.getName(), Type.getMethodDescriptor(root))));
        while (!next.isEmpty()) {
            var method = next.poll();
            if (seen.add(method)) {
                found.addAll(named.getOrDefault(method, Set.of()));
                next.addAll(calls.getOrDefault(method, List.of()));
            }
        }
        return found;
    }

    private static ClassNode read(String name) {
        try (var file = ProblemCodes.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            var node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_DEBUG);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- codes as texts

    private void lookForCodes(ClassNode type, MethodNode method) {
        if (type.name.equals(INVALID) || type.name.equals(PROBLEM)) {
            return;
        }
        var takes = Arrays.stream(method.instructions.toArray())
                .anyMatch(it -> it instanceof MethodInsnNode call && takers.containsKey(key(call)));
        if (!takes) {
            return;
        }
        var frames = frames(type, method);
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null && method.instructions.get(i) instanceof MethodInsnNode call) {
                Optional.ofNullable(takers.get(key(call))).ifPresent(at -> taken(type, method, frames, call, at));
            }
        }
    }

    private void taken(ClassNode type, MethodNode method, Frame<SourceValue>[] frames, MethodInsnNode call, int at) {
        var frame = frames[method.instructions.indexOf(call)];
        var arguments = Type.getArgumentTypes(call.desc).length;
        for (var source : frame.getStack(frame.getStackSize() - arguments + at).insns) {
            if (source instanceof LdcInsnNode text && text.cst instanceof String code) {
                named.computeIfAbsent(key(type.name, method), it -> new HashSet<>())
                        .add(code);
                var said = said(frame, frame.getStackSize() - arguments + at + 1);
                codes.merge(
                        code, new Code(code, said), (one, other) -> one.text().isPresent() ? one : other);
            } else if (source instanceof VarInsnNode variable) {
                argument(method, variable.var).ifPresent(index -> takers.put(key(type.name, method), index));
            }
        }
    }

    /** What is said by a constant, or by two texts one after the other. */
    private static Optional<Bilingual> said(Frame<SourceValue> frame, int from) {
        var texts = new ArrayList<String>();
        for (int i = from; i < frame.getStackSize(); i++) {
            for (var source : frame.getStack(i).insns) {
                if (source instanceof FieldInsnNode field
                        && field.getOpcode() == Opcodes.GETSTATIC
                        && field.desc.equals(TEXT)) {
                    return Optional.of(constant(field));
                }
                if (source instanceof LdcInsnNode text && text.cst instanceof String said) {
                    texts.add(said);
                }
            }
        }
        return texts.size() == 2 ? Optional.of(new Bilingual(texts.get(0), texts.get(1))) : Optional.empty();
    }

    private static Bilingual constant(FieldInsnNode field) {
        try {
            Field constant = Class.forName(field.owner.replace('/', '.')).getDeclaredField(field.name);
            constant.setAccessible(true);
            return (Bilingual) constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Integer> argument(MethodNode method, int variable) {
        var slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        var types = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < types.length; i++) {
            if (slot == variable) {
                return Optional.of(i);
            }
            slot += types[i].getSize();
        }
        return Optional.empty();
    }

    private static Frame<SourceValue>[] frames(ClassNode type, MethodNode method) {
        try {
            return new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(type.name + "." + method.name, e);
        }
    }

    // ---- what is reached

    private void lookForCalls(ClassNode type, MethodNode method) {
        var from = key(type.name, method);
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode call && call.owner.startsWith(HOUSE)) {
                reaches(from, call.owner, call.name, call.desc);
            } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                Arrays.stream(dynamic.bsmArgs)
                        .filter(it ->
                                it instanceof Handle handle && handle.getOwner().startsWith(HOUSE))
                        .map(Handle.class::cast)
                        .forEach(it -> reaches(from, it.getOwner(), it.getName(), it.getDesc()));
            } else if (each instanceof FieldInsnNode field && isReason(field)) {
                var code = field.name.toLowerCase(Locale.ROOT).replace('_', '-');
                named.computeIfAbsent(from, it -> new HashSet<>()).add(code);
                codes.putIfAbsent(code, new Code(code, reason(field)));
            }
        }
    }

    private void reaches(String from, String owner, String name, String descriptor) {
        var to = calls.computeIfAbsent(from, it -> new ArrayList<>());
        for (var type = classes.get(owner); type != null; type = classes.get(type.superName)) {
            to.add(key(type.name, name, descriptor));
        }
        beneath(owner).forEach(type -> to.add(key(type.name, name, descriptor)));
    }

    private Stream<ClassNode> beneath(String owner) {
        return below.getOrDefault(owner, List.of()).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), beneath(type.name)));
    }

    /** A constant of an enumeration whose constants have a text: why something was refused. */
    private boolean isReason(FieldInsnNode field) {
        var type = classes.get(field.owner);
        return field.getOpcode() == Opcodes.GETSTATIC
                && field.desc.equals("L" + field.owner + ";")
                && type != null
                && (type.access & Opcodes.ACC_ENUM) != 0
                && type.name.matches(".*(Refusal|Why)")
                && type.methods.stream().anyMatch(it -> it.name.equals("text") && it.desc.equals("()" + TEXT));
    }

    private static Optional<Bilingual> reason(FieldInsnNode field) {
        try {
            var type = Class.forName(field.owner.replace('/', '.'));
            var constant = type.getDeclaredField(field.name);
            constant.setAccessible(true);
            var text = type.getDeclaredMethod("text");
            text.setAccessible(true);
            return Optional.of((Bilingual) text.invoke(constant.get(null)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(MethodInsnNode call) {
        return key(call.owner, call.name, call.desc);
    }

    private static String key(String owner, MethodNode method) {
        return key(owner, method.name, method.desc);
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }
}
