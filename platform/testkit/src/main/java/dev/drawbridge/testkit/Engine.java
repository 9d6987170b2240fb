package dev.drawbridge.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** Whether containers can be had here, found out without Testcontainers' minutes of patience. */
final class Engine {

    private static final long ANSWER_SECONDS = 10;
    private static final long PULL_SECONDS = 180;

    private Engine() {}

    static boolean canRun(DockerImageName... images) {
        if (!within(ANSWER_SECONDS, Engine::answers)) {
            return false;
        }
        for (DockerImageName image : images) {
            if (!within(PULL_SECONDS, () -> has(image))) {
                return false;
            }
        }
        return true;
    }

    private static boolean answers() {
        DockerClientFactory engine = DockerClientFactory.instance();
        return engine.isDockerAvailable() && !engine.dockerHostIpAddress().isEmpty();
    }

    private static boolean has(DockerImageName image) throws InterruptedException {
        DockerClient client = DockerClientFactory.lazyClient();
        try {
            client.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException missing) {
            client.pullImageCmd(image.getUnversionedPart())
                    .withTag(image.getVersionPart())
                    .start()
                    .awaitCompletion();
            return true;
        }
    }

    private interface Question {
        boolean answer() throws Exception;
    }

    private static boolean within(long seconds, Question question) {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        answer.complete(question.answer());
                    } catch (Exception | LinkageError e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                .exceptionally(_ -> false)
                .join();
    }
}
