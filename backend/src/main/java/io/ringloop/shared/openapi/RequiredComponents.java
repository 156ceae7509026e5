package io.ringloop.shared.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A component of a record that is not {@code @Nullable} is always there: {@code required} in the description. */
@Component
class RequiredComponents implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var record = record(type);
        if (schema != null && record != null) {
            var reference = schema.get$ref();
            var described = reference == null
                    ? schema
                    : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
            if (described != null) {
                require(described, record);
            }
        }
        return schema;
    }

    private static void require(Schema<?> schema, Class<?> record) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        Arrays.stream(record.getRecordComponents())
                .filter(component -> !mayBeAbsent(component))
                .map(RecordComponent::getName)
                .filter(properties::containsKey)
                .filter(name ->
                        schema.getRequired() == null || !schema.getRequired().contains(name))
                .forEach(schema::addRequiredItem);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Class<?> record(AnnotatedType type) {
        if (type.getType() == null) {
            return null;
        }
        JavaType resolved = Json.mapper().constructType(type.getType());
        return resolved.getRawClass().isRecord() ? resolved.getRawClass() : null;
    }
}
