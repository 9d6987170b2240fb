package dev.drawbridge.console.config;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services behind the door are. */
@ConfigurationProperties("drawbridge.routes")
record RouteProperties(URI consumer, URI provider, URI notification) {}
