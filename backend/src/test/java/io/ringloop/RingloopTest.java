package io.ringloop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real PostgreSQL and a real port. All such tests of a JVM share one context
 * and one database: make your own data, and do not add beans or properties that would force a second context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(
        initializers = {TestDirectory.class, FakeIdentityProvider.class, TestMailServer.class, TestSmsGateway.class})
@Import({MovableClock.class, TestStaff.class, TestTasks.class})
@ExtendWith({MovableClock.Reset.class, ForgeryTokens.class, OwnFailures.class})
public @interface RingloopTest {}
