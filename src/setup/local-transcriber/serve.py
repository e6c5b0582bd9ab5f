"""Writes down speech with Whisper over the OpenAI protocol on 127.0.0.1: `serve.py MODEL_FOLDER NAME`.

Prints its address, then waits. `POST /v1/audio/transcriptions` takes `file`, `language`, `prompt` and `response_format`
(`json`, `verbose_json`, `text`); `GET /v1/models` names the model.
"""

import io
import json
import os
import select
import signal
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Threads that wait for each other by spinning take the time of everybody else on a busy machine.
os.environ |= {"OMP_WAIT_POLICY": "PASSIVE", "KMP_BLOCKTIME": "0"}

import av
import numpy
from faster_whisper import WhisperModel

FOLDER, NAME = sys.argv[1:]
LARGEST_BODY = 32 * 1024 * 1024
# Ten minutes and a little: a small file may hold hours of silence, which would fill the memory as samples.
LONGEST_SECONDS = 660
RATE = 16_000
# Those that wait hold their sound in memory meanwhile.
MOST_WAITING = 4
# Below it the words fit the sound so badly that another language may be spoken than the one that was asked for, and so sure
# that has to be. In the wrong language Whisper translates, which is what nobody said.
DOUBTFUL_LOGPROB = -0.7
OTHER_LANGUAGE = 0.8

model = WhisperModel(FOLDER, device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)
model_lock = threading.Lock()
places = threading.BoundedSemaphore(MOST_WAITING)


class Refused(Exception):
    def __init__(self, status, message, read_all=True):
        super().__init__(message)
        self.status = status
        # Else what the client still sends would be taken for its next request.
        self.read_all = read_all


def decode(data):
    """The sound as numbers from -1 to 1, without what else the file has."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    pieces, samples = [], 0
    try:
        with av.open(io.BytesIO(data), mode="r", metadata_errors="ignore") as container:
            if not container.streams.audio:
                raise Refused(400, "there is no sound in the file")
            for frame in container.decode(audio=0):
                for piece in resampler.resample(frame):
                    pieces.append(piece.to_ndarray().reshape(-1))
                    samples += pieces[-1].size
                    if samples > LONGEST_SECONDS * RATE:
                        raise Refused(413, f"the sound is longer than {LONGEST_SECONDS} seconds")
    except (av.FFmpegError, ValueError) as error:
        raise Refused(400, f"the sound cannot be read: {type(error).__name__}") from error
    if not pieces:
        raise Refused(400, "there is no sound in the file")
    return numpy.concatenate(pieces).astype(numpy.float32) / 32768.0


def written(sound, language, prompt, is_wanted):
    """What is said, in the language that was asked for unless it is surely another one."""
    said, info = said_in(language, sound, prompt, is_wanted)
    if not language or not said or max(segment.avg_logprob for segment in said) > DOUBTFUL_LOGPROB:
        return said, info
    other, probability, _ = model.detect_language(sound, vad_filter=True)
    if other == language or probability < OTHER_LANGUAGE:
        return said, info
    return said_in(other, sound, None, is_wanted)


def said_in(language, sound, prompt, is_wanted):
    """Segments as they come, up to the moment at which nobody waits for them any more."""
    segments, info = model.transcribe(
        sound,
        language=language or None,
        vad_filter=True,
        condition_on_previous_text=False,
        # Each half minute has them before it, where a prompt stands before the first alone.
        hotwords=prompt or None,
    )
    said = []
    for segment in segments:
        if not is_wanted():
            raise ConnectionAbortedError
        said.append(segment)
    return said, info


def parts_of(content_type, body):
    """The parts of a form by their names. Linear in the body."""
    _, _, boundary = content_type.partition("boundary=")
    boundary = boundary.split(";")[0].strip().strip('"').encode()
    if not content_type.startswith("multipart/form-data") or not 0 < len(boundary) <= 200:
        raise Refused(400, "send multipart/form-data")
    parts = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:]:
        head, separator, content = part.partition(b"\r\n\r\n")
        if not separator:
            continue
        _, _, name = head.partition(b'name="')
        parts[name.split(b'"')[0].decode("utf-8", "replace")] = content
    return parts


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Of a connection that says nothing, or brings its body too slowly.
    timeout = 60

    def do_GET(self):
        if self.path != "/v1/models":
            return self.refuse(404, "no such path")
        self.answer(200, {"object": "list", "data": [{"id": NAME, "object": "model"}]})

    def do_POST(self):
        if self.path != "/v1/audio/transcriptions":
            self.close_connection = True
            return self.refuse(404, "no such path")
        try:
            if not places.acquire(blocking=False):
                raise Refused(429, "too many wait already", read_all=False)
            try:
                self.transcribe(parts_of(self.headers.get("Content-Type", ""), self.body()))
            finally:
                places.release()
        except Refused as refusal:
            self.close_connection = not refusal.read_all
            self.refuse(refusal.status, str(refusal))
        # What has no form of a request, and who has gone.
        except (ValueError, ConnectionError, TimeoutError):
            self.close_connection = True

    def body(self):
        """All that comes, whether its length stands before it or before each piece."""
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.piece(int(self.headers.get("Content-Length", "-1")), 0)
        pieces, size = [], 0
        while piece := self.piece(int(self.rfile.readline(100), 16), size, may_be_empty=True):
            pieces.append(piece)
            size += len(piece)
            self.rfile.readline(100)
        self.rfile.readline(100)
        return b"".join(pieces)

    def piece(self, size, before, may_be_empty=False):
        if before + size > LARGEST_BODY or size < 0 or not (size or may_be_empty):
            raise Refused(413, f"send 1 to {LARGEST_BODY} bytes", read_all=False)
        return self.rfile.read(size)

    def transcribe(self, parts):
        text = lambda name: parts.get(name, b"").decode("utf-8", "replace").strip()
        form = text("response_format") or "json"
        language = text("language")
        if form not in ("json", "verbose_json", "text"):
            raise Refused(400, "response_format: json, verbose_json or text")
        if language and language not in model.supported_languages:
            raise Refused(400, "language: not one of Whisper's")
        with model_lock:
            if not self.is_wanted():
                raise ConnectionAbortedError
            sound = decode(parts.get("file", b""))
            segments, info = written(sound, language, text("prompt")[:1000], self.is_wanted)
        whole = "".join(segment.text for segment in segments).strip()
        if form == "text":
            return self.answer(200, whole)
        answer = {"text": whole}
        if form == "verbose_json":
            answer |= {
                "task": "transcribe",
                "language": info.language,
                "duration": info.duration,
                "segments": [
                    {
                        "id": segment.id,
                        "start": segment.start,
                        "end": segment.end,
                        "text": segment.text,
                        "avg_logprob": segment.avg_logprob,
                        "compression_ratio": segment.compression_ratio,
                        "no_speech_prob": segment.no_speech_prob,
                    }
                    for segment in segments
                ],
            }
        self.answer(200, answer)

    def is_wanted(self):
        """Whether whoever asked still waits: a connection that was closed can be read, and has nothing to say."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return not readable or self.connection.recv(1, socket.MSG_PEEK) != b""

    def refuse(self, status, message):
        self.answer(status, {"error": {"message": message, "type": "invalid_request_error"}})

    def answer(self, status, content):
        body = content.encode() if isinstance(content, str) else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain" if isinstance(content, str) else "application/json")
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """What was asked is nobody's business."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        print(f"a request failed: {sys.exc_info()[1]!r}", file=sys.stderr, flush=True)


# Before the server's threads start, so that they inherit it and the wait below gets the signal.
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
server = Server(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)


def end_with_parent():
    """Whoever started this holds the other end of standard input, and lets go of it however they end."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()
signal.sigwait({signal.SIGTERM, signal.SIGINT})
# Native threads of the model may be in the middle of a sentence.
os._exit(0)
