package anjia.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the files of {@code web/assets} under addresses that never change their content. */
@RestController
class AssetPages {

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        var bytes = Assets.at("/assets/" + name);
        if (bytes == null)
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }
}
