/** What is set, and by whom: flag, environment, file, skill, default. */
@NullMarked
package dev.clipchat.client.settings;

import org.jspecify.annotations.NullMarked;
