/** What a question is about, and its answer from the state: facts for the words. */
@NullMarked
package dev.clipchat.engine.agent.answer;

import org.jspecify.annotations.NullMarked;
