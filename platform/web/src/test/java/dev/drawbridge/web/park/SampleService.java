package dev.drawbridge.web.park;

import dev.drawbridge.messaging.Outgoing;
import dev.drawbridge.web.AwsEndpoint;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service with nothing but what all have. */
final class SampleService implements AutoCloseable {

    private static final String MASTER = "a-master-key-for-tests-only";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    SampleService(String mode) {
        context =
                new SpringApplicationBuilder(Sample.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--drawbridge.service=sample",
                                "--drawbridge.auth.mode=" + mode,
                                "--drawbridge.auth.master-key=" + MASTER,
                                "--drawbridge.default-account=123456789012");
    }

    LettersInMemory park() {
        return context.getBean(LettersInMemory.class);
    }

    HttpResponse<String> send(String account, String method, String path)
            throws IOException, InterruptedException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var uri = URI.create("http://127.0.0.1:" + port + path);
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var unsigned =
                new WireRequest(
                        method,
                        uri.getRawPath(),
                        query,
                        Map.of("host", uri.getAuthority()),
                        new byte[0]);
        var signer = new SigV4Signer(Keys.forAccount(MASTER, account), Clock.systemUTC());
        var request =
                HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        signer.sign(unsigned, "us-east-1", "execute-api").forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    @Configuration(proxyBeanMethods = false)
    @WebOnly
    @Import(AwsEndpoint.class)
    static class Sample {

        @Bean
        LettersInMemory park() {
            return new LettersInMemory();
        }

        @Bean
        Outgoing outgoing() {
            return () -> new Outgoing.Queued(42, Instant.parse("2026-11-27T10:42:07Z"));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        FaultMapper faults() {
            return _ -> Optional.empty();
        }
    }
}
