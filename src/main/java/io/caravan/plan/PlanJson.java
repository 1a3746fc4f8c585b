package io.caravan.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** A plan as JSON: its records by their names, times in ISO 8601, what is not known as null. */
final class PlanJson {

    /** What is not known is null. */
    private static final class OptionalValue extends JsonSerializer<Optional<?>> {
        @Override
        public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            if (value.isPresent()) {
                serializers.defaultSerializeValue(value.get(), json);
            } else {
                json.writeNull();
            }
        }
    }

    private PlanJson() {}

    static ObjectNode of(Plan plan) {
        SimpleModule types = new SimpleModule();
        types.addSerializer(Instant.class, ToStringSerializer.instance);
        types.addSerializer(LocalDateTime.class, ToStringSerializer.instance);
        @SuppressWarnings("unchecked")
        Class<Optional<?>> optional = (Class<Optional<?>>) (Class<?>) Optional.class;
        types.addSerializer(optional, new OptionalValue());
        ObjectMapper mapper = new ObjectMapper();
        mapper.registerModule(types);
        return mapper.valueToTree(plan);
    }
}
