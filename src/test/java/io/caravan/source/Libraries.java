package io.caravan.source;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What is known of types and methods that are not followed into. */
final class Libraries {

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.lang.Boolean", "java.lang.Double", "java.math.BigInteger",
            "java.lang.Character", "java.util.concurrent.atomic.AtomicInteger", "java.util.concurrent.atomic.AtomicLong", "java.time.Duration",
            "java.util.Locale", "java.nio.charset.Charset", "java.lang.Class", "java.lang.Void");

    private final Types types;

    Libraries(Types types) {
        this.types = types;
    }

    /** Whether no text of such a value can do harm: numbers, moments, and words of the sources. */
    boolean harmless(TypeMirror type) {
        if (type == null) {
            return false;
        }
        TypeKind kind = type.getKind();
        if (kind.isPrimitive() || kind == TypeKind.NULL || kind == TypeKind.VOID) {
            return true;
        }
        if (kind == TypeKind.ARRAY) {
            return harmless(((ArrayType) type).getComponentType());
        }
        Element element = types.asElement(type);
        return element instanceof TypeElement named
                && (named.getQualifiedName().toString().startsWith("java.time.") || element.getKind() == ElementKind.ENUM || NUMBERS.contains(named.getQualifiedName().toString()));
    }

    /** Whether it writes a name or a text so that it cannot be anything else. */
    static boolean isQuoting(ExecutableElement method) {
        String type = method.getEnclosingElement().toString();
        return type.equals("io.caravan.schema.Identifier") || type.equals("io.caravan.schema.Literal");
    }

    /** Whether what the method gives is made of what it is called on and with. */
    static boolean transparent(ExecutableElement method) {
        String type = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        return (type.startsWith("java.util.") || type.startsWith("java.lang.") || type.startsWith("java.time.")) && !type.equals("java.lang.System") && !type.equals("java.util.Properties");
    }
}
