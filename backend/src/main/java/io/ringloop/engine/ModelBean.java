package io.ringloop.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A delegate that models may name: {@code camunda:delegateExpression="${identifyCaller}"}. No other bean is visible to
 * a model.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

    /** Name of the bean; by default the class name with a small first letter. */
    @AliasFor(annotation = Component.class)
    String value() default "";
}
