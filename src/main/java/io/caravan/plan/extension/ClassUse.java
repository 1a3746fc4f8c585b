package io.caravan.plan.extension;

/**
 * A place in the Magento 1 database that names a class.
 *
 * @param alias the class as Magento 1 names it, such as {@code acme_blog/product_attribute_source_post}
 * @param kind where it is named
 * @param what what is named so, such as {@code source model of catalog_product/acme_post}
 * @param count how many rows name it there
 * @param magento whether it is a class of Magento 1 itself, by what stands before the slash
 */
public record ClassUse(String alias, Kind kind, String what, long count, boolean magento) {

    /** Where a class is named. */
    public enum Kind {
        /** A model of an attribute. */
        ATTRIBUTE,
        /** A model of an entity type. */
        ENTITY_TYPE,
        /** A condition or action of a price rule. */
        RULE,
        /** The type of a widget instance. */
        WIDGET,
        /** A widget or block in content. */
        CONTENT
    }

    /** What stands before the slash; of a full class name, such as {@code Acme_Blog_Model_Source}, the module in lower case. */
    public String group() {
        return group(alias);
    }

    static String group(String alias) {
        int slash = alias.indexOf('/');
        if (slash >= 0) {
            return alias.substring(0, slash).toLowerCase(java.util.Locale.ROOT);
        }
        String[] words = alias.split("_");
        return (words.length < 2 ? alias : words[0] + "_" + words[1]).toLowerCase(java.util.Locale.ROOT);
    }
}
