package io.caravan.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of settings, from the section {@code settings} of the mapping files. Of the patterns that fit a path the
 * most exact one decides: the path itself, else the one with the most characters besides {@code *}.
 */
final class SettingRules {

    /** What became of a setting; the texts are those of {@code routes/sql/settings.sql}. */
    enum Outcome {
        KEPT, EXTENSION, RENAMED, CONVERTED, RECOGNISED, IGNORED, BY_HAND;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A setting as M2 is to have it.
     *
     * @param path M2's path, also where it is ignored
     * @param value M2's value, may be null; null where it is ignored
     * @param detail what the operator should know; may be null; never holds a secret
     */
    record Settled(Outcome outcome, String path, String value, String detail) {}

    private record Rule(String path, Pattern pattern, String ignore, String byHand, String to, Conversion convert, String converts) {

        boolean exact() {
            return !path.contains("*");
        }

        int weight() {
            return path.replace("*", "").length();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_SHOWN = 200;

    /** What the last part of a path says when the value is nobody's business. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(passw|passphrase|pwd|secret|token|hash|crypt|credential|signature|licen[cs]e|md5|api_?key).*"
                    + "|(.*_)?(key|pass|pin|login|user|username|user_?id|merchant|account|(merchant|account)_?(id|no|number|code|login))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_LOOKS = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9+/=_:-]{16,}");

    private final List<Rule> rules = new ArrayList<>();
    private final List<Pattern> magento = new ArrayList<>();
    private final Encrypt encrypt;

    private SettingRules(Encrypt encrypt) {
        this.encrypt = encrypt;
    }

    /** @throws IllegalArgumentException if a rule cannot be followed; the message names its path */
    static SettingRules of(Shop shop, StandardConversions conversions) {
        JsonNode section = shop.section("settings");
        SettingRules rules = new SettingRules(Encrypt.of(shop));
        section.path("magento").forEach(path -> rules.magento.add(pattern(path.asText())));
        section.path("paths").properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .forEach(entry -> rules.rules.add(rule(entry.getKey(), entry.getValue(), shop, conversions)));
        rules.rules.sort(Comparator.comparing(Rule::exact).thenComparing(Rule::weight).reversed().thenComparing(Rule::path));
        return rules;
    }

    private static Rule rule(String path, JsonNode rule, Shop shop, StandardConversions conversions) {
        String to = text(rule, "to");
        if (to != null && to.chars().filter(c -> c == '*').count() > path.chars().filter(c -> c == '*').count()) {
            throw new IllegalArgumentException("settings: '" + path + "': to has more * than the path");
        }
        try {
            JsonNode convert = rule.path("convert");
            boolean converts = rule.hasNonNull("convert");
            return new Rule(path, pattern(path), text(rule, "ignore"), text(rule, "by-hand"), to,
                    converts ? conversions.fromSpec(JSON.convertValue(convert, Object.class), shop) : null,
                    converts ? names(convert) : null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("settings: '" + path + "': " + e.getMessage(), e);
        }
    }

    private static String names(JsonNode convert) {
        if (convert.isTextual()) {
            return convert.asText();
        }
        List<String> names = new ArrayList<>();
        if (convert.isArray()) {
            convert.forEach(each -> names.add(names(each)));
        } else {
            convert.fieldNames().forEachRemaining(names::add);
        }
        return String.join(", ", names);
    }

    private static String text(JsonNode rule, String key) {
        return rule.hasNonNull(key) ? rule.get(key).asText() : null;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replace("*", "\\E(.*)\\Q") + "\\E", Pattern.DOTALL);
    }

    /**
     * Applies the rules to one setting.
     *
     * @param path M1's path
     * @param value M1's value, may be null
     * @throws ConversionFault if the value cannot be converted; the message never holds it
     */
    Settled settle(String path, String value) throws ConversionFault {
        Optional<Rule> found = rules.stream().filter(rule -> rule.pattern.matcher(path).matches()).findFirst();
        if (found.isEmpty()) {
            boolean own = magento.stream().anyMatch(pattern -> pattern.matcher(path).matches());
            return kept(path, path, value, own ? Outcome.KEPT : Outcome.EXTENSION, null);
        }
        Rule rule = found.get();
        if (rule.ignore != null) {
            return new Settled(Outcome.IGNORED, path, null, rule.ignore);
        }
        if (rule.byHand != null) {
            // A method that is off, or an empty field, leaves nothing to do.
            boolean nothing = value == null || value.isBlank() || value.equals("0") && path.endsWith("/active");
            return nothing
                    ? new Settled(Outcome.IGNORED, path, null, rule.byHand)
                    : new Settled(Outcome.BY_HAND, path, null, rule.byHand + "; Magento 1 has " + shown(path, value));
        }
        String to = rule.to == null ? path : renamed(rule, path);
        String renamed = rule.to == null ? null : "to " + to;
        if (rule.convert != null) {
            return converted(rule, to, renamed, path, value);
        }
        Outcome plain = rule.to == null ? Outcome.KEPT : Outcome.RENAMED;
        // A rule that says keep is the operator's way to say that a value only looks encrypted.
        return rule.to == null ? new Settled(plain, to, value, null) : kept(path, to, value, plain, renamed);
    }

    private Settled converted(Rule rule, String to, String renamed, String path, String value) throws ConversionFault {
        String converted = Text.of(rule.convert.convert(value, column -> column.equals("path") ? path : column.equals("value") ? value : null));
        if (Objects.equals(converted, value)) {
            return new Settled(rule.to == null ? Outcome.KEPT : Outcome.RENAMED, to, value, renamed);
        }
        return new Settled(Outcome.CONVERTED, to, converted, (renamed == null ? "" : renamed + "; ") + "by " + rule.converts);
    }

    /** Copied as it is, unless it is encrypted: extensions have secrets under paths that no rule knows. */
    private Settled kept(String path, String to, String value, Outcome outcome, String detail) throws ConversionFault {
        boolean encrypted = encrypt.hasM1Key() ? encrypt.recognises(value) : M1Cipher.isShaped(value) && hasSecretName(path);
        if (!encrypted) {
            return new Settled(outcome, to, value, detail);
        }
        return new Settled(Outcome.RECOGNISED, to, Text.of(encrypt.convert(value, Row.NONE)), (detail == null ? "" : detail + "; ")
                + "no rule names it, but Magento 1's key decrypts it; encrypted with Magento 2's key");
    }

    private static String renamed(Rule rule, String path) throws ConversionFault {
        Matcher parts = rule.pattern.matcher(path);
        StringBuilder to = new StringBuilder();
        int star = 0;
        if (parts.matches()) {
            for (char c : rule.to.toCharArray()) {
                to.append(c == '*' ? parts.group(++star) : String.valueOf(c));
            }
        }
        if (to.length() > LONGEST_PATH) {
            throw new ConversionFault("the path in Magento 2 would be longer than " + LONGEST_PATH + " characters");
        }
        return to.toString();
    }

    private String shown(String path, String value) {
        boolean secret = hasSecretName(path) || encrypt.recognises(value) || SECRET_LOOKS.matcher(value.strip()).matches();
        if (secret) {
            return "a value that is not shown here";
        }
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }

    private static boolean hasSecretName(String path) {
        return SECRET_NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** Whether two values are the same secret, or the same. */
    boolean same(Object expected, Object actual) {
        return encrypt.same(expected, actual);
    }
}
