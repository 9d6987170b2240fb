package dev.drawbridge.console.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * What of Spring Boot the console uses, by name. In the one-process system all services share one
 * classpath, so guessing by what is on it would wire the others' libraries too. The list itself is
 * in META-INF/spring, under this annotation's name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ImportAutoConfiguration
public @interface AutoConfigured {}
