package io.caravan.plan;

import io.caravan.config.Configuration;
import io.caravan.convert.Shop;
import io.caravan.copy.LiveShop;
import io.caravan.mapping.Mappings;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the plan looks at. It only reads.
 *
 * @param m1 the Magento 1 database
 * @param m1Schema its structure
 * @param m2Schema the structure of Magento 2; without tables where none is configured
 * @param mappings all mappings
 * @param areas what the routes move
 * @param shop what conversions ask
 * @param m1Root Magento 1's folder, if known
 */
public record PlanInput(
        DataSource m1, Schema m1Schema, Schema m2Schema, Mappings mappings, List<Area> areas, Shop shop, Optional<Path> m1Root) {

    /** What a command opened. */
    public static PlanInput of(Shops shops) {
        Configuration configuration = shops.configuration();
        return new PlanInput(
                shops.m1(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(),
                new LiveShop(shops.m1(), shops.m1Schema(), shops.m2(), shops.m2Schema(), shops.mappings(), configuration),
                configuration.m1().root());
    }

    /** Whether there is a Magento 2 to look into. */
    public boolean hasM2() {
        return !m2Schema.tables().isEmpty();
    }
}
