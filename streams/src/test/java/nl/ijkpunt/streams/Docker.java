// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** What tests in containers need; without it they are skipped, and with IJKPUNT_REQUIRE_DOCKER=true they fail. */
public final class Docker {

    private static final long PATIENCE = 5;

    private Docker() {}

    /** Skips the test where there is no engine, or where the image is not there and cannot be fetched. */
    public static void need(String image) {
        if (Boolean.parseBoolean(System.getenv("IJKPUNT_REQUIRE_DOCKER"))) {
            return;
        }
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
        assumeTrue(has(DockerClientFactory.instance().client(), image), "no image " + image);
    }

    private static boolean has(DockerClient docker, String image) {
        try {
            docker.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return fetched(docker, image);
        }
    }

    private static boolean fetched(DockerClient docker, String image) {
        try {
            return docker.pullImageCmd(image)
                    .exec(new PullImageResultCallback())
                    .awaitCompletion(PATIENCE, TimeUnit.MINUTES);
        } catch (DockerException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
