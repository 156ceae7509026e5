package io.ringloop.contacts.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;

/** Only in the demonstration, and only without a real PBX. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo")
@ConditionalOnExpression("'${ringloop.pbx.host:}'.isBlank()")
public @interface WithSimulatedPbx {}
