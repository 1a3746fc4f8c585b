package io.caravan.convert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code template-directives}: the <code>{{widget type="..."}}</code> and <code>{{block type="..."}}</code> directives in
 * CMS content and in e-mail and newsletter templates get M2's class instead of the M1 alias (with doubled backslashes,
 * as M2's own editor writes it), and a template path without the folder of its M1 module, since M2 looks below the
 * module of the class.
 *
 * <p>A block's {@code type} becomes {@code class}: M2 reads a widget's class from {@code type} but a block's from
 * {@code class}, and prints nothing for a block without.
 *
 * <p>Where M2 has no class for an alias, the directive is kept, out of action, in an HTML comment: <code>&lt;!-- caravan:
 * no Magento 2 class for tag/popular: { {block ...} } --&gt;</code>. Left as it was, a widget of an unknown class breaks
 * the whole page; and M2 runs directives inside comments too, hence the blank between the braces. In plain text mails
 * the comment is visible. All other directives stay as they are.
 */
final class TemplateDirectives implements Conversion {

    private final Pattern directive =
            Pattern.compile("\\{\\{(widget|block)(\\s.*?)\\}\\}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private final Pattern parameter = Pattern.compile("([\\w.-]+)(\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s\"']+)");
    private final Map<String, String> widgets;
    private final Map<String, String> blocks;

    TemplateDirectives(Map<String, String> classes) {
        this.widgets = classes;
        // Blocks that M1's sample pages and handbooks put into content. They are here and not in the mapping because
        // there an alias may also name a model: these classes are right for {{block}} only.
        this.blocks = new HashMap<>(Map.of(
                "cms/block", "Magento\\Cms\\Block\\Block",
                "core/template", "Magento\\Framework\\View\\Element\\Template",
                "catalog/product_list", "Magento\\Catalog\\Block\\Product\\ListProduct",
                "catalog/product_new", "Magento\\Catalog\\Block\\Product\\NewProduct",
                "newsletter/subscribe", "Magento\\Newsletter\\Block\\Subscribe"));
        this.blocks.putAll(classes);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String content = Text.of(value);
        if (content == null || !content.contains("{{")) {
            return value;
        }
        return directive.matcher(content).replaceAll(
                found -> Matcher.quoteReplacement(converted(found.group(), found.group(1), found.group(2))));
    }

    private String converted(String whole, String kind, String parameters) {
        boolean block = kind.equalsIgnoreCase("block");
        String alias = parameterOf(parameters, "type");
        if (alias == null || alias.indexOf('\\') >= 0) {
            return whole;
        }
        String name = ClassAlias.of(alias, block ? blocks : widgets);
        if (name == null || name.isEmpty()) {
            return comment(alias, whole);
        }
        String converted = parameter.matcher(parameters).replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1)) {
                    case "type" -> (block ? "class" : "type") + found.group(2)
                            + requoted(found.group(3), name.replace("\\", "\\\\"));
                    case "template" -> found.group(1) + found.group(2)
                            + requoted(found.group(3), withoutModule(unquoted(found.group(3))));
                    default -> found.group();
                }));
        return "{{" + kind + converted + "}}";
    }

    private static String comment(String alias, String whole) {
        return "<!-- caravan: no Magento 2 class for " + alias + ": "
                + whole.replace("{{", "{ {").replace("}}", "} }").replace("--", "- -") + " -->";
    }

    private String parameterOf(String parameters, String name) {
        Matcher matcher = parameter.matcher(parameters);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return unquoted(matcher.group(3)).strip();
            }
        }
        return null;
    }

    /** {@code catalog/product/list.phtml} is {@code product/list.phtml} in M2's Catalog module. A path that already names
     * its module ({@code Magento_Catalog::...}), is in no folder, or in the one of all modules' mails stays. */
    private static String withoutModule(String template) {
        boolean keep = template.contains("::") || template.startsWith("email/");
        return keep ? template : template.substring(template.indexOf('/') + 1);
    }

    private static String unquoted(String value) {
        return isQuoted(value) ? value.substring(1, value.length() - 1) : value;
    }

    private static String requoted(String old, String value) {
        String quote = isQuoted(old) ? old.substring(0, 1) : "\"";
        return quote + value + quote;
    }

    private static boolean isQuoted(String value) {
        return value.startsWith("\"") || value.startsWith("'");
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifNull(value).or(new Unchanged(value + " NOT LIKE '%{{%'", List.of())));
    }
}
