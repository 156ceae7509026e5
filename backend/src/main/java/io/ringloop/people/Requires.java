package io.ringloop.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission an endpoint asks for, one of several is enough. On a controller it holds for all methods that do not
 * declare their own. An endpoint that declares neither this nor {@link PublicEndpoint} is refused to everybody.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission[] value();
}
