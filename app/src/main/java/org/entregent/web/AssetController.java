package org.entregent.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends styles, fonts and scripts. */
@Controller
class AssetController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Assets.PREFIX + "{version}/**")
    ResponseEntity<byte[]> asset(@PathVariable String version, HttpServletRequest request) {
        var path = request.getRequestURI().substring((Assets.PREFIX + version + "/").length());
        return assets.find(version, path).map(asset -> ResponseEntity.ok()
                .cacheControl(asset.current()
                        ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                        : CacheControl.noCache())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType()).body(asset.content()))
                .orElse(ResponseEntity.notFound().build());
    }
}
