/** What trust rests on: policies in JSON, tokens, keys and signatures. */
@NullMarked
package dev.drawbridge.notification.trust;

import org.jspecify.annotations.NullMarked;
