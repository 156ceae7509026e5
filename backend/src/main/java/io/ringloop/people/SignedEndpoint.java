package io.ringloop.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that other systems call. They have no session and hence no forgery token: each request proves itself by a
 * signature, which the endpoint checks before it does anything.
 */
@PublicEndpoint
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedEndpoint {}
