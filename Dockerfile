# The image of Vertaistupa: the browser's part is built by Node, the wheel by uv, and neither is in what runs.
# compose.yaml starts it for one machine with SQLite. Settings come as VERTAISTUPA_… variables; none is a secret here.

FROM node:20.20.2-bookworm-slim AS frontend
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY frontend ./
# The room's texts are built into its script.
COPY app/locales /src/app/locales
RUN npm run build -- --logLevel warn

FROM python:3.11.14-slim-bookworm AS program
ENV UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
RUN pip install --no-cache-dir --disable-pip-version-check uv==0.13.9
WORKDIR /src
COPY requirements.lock ./
RUN uv venv --python /usr/local/bin/python3.11 /opt/vertaistupa \
 && uv pip install --no-cache --python /opt/vertaistupa --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY app app
COPY migrations migrations
COPY --from=frontend /src/app/static app/static
RUN uv build --wheel --no-cache --out-dir /tmp/wheel \
 && uv pip install --no-cache --python /opt/vertaistupa --no-deps /tmp/wheel/*.whl

FROM python:3.11.14-slim-bookworm
RUN groupadd --system --gid 10001 vertaistupa \
 && useradd --system --uid 10001 --gid vertaistupa --no-create-home --home-dir /nonexistent vertaistupa \
 && install --directory --owner vertaistupa --group vertaistupa --mode 0700 /var/lib/vertaistupa
COPY --from=program /opt/vertaistupa /opt/vertaistupa
# Production refuses to start without an https public_url, a secret of its own and a mail server, and says so.
ENV PATH=/opt/vertaistupa/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    VERTAISTUPA_ENVIRONMENT=production \
    VERTAISTUPA_HOST=0.0.0.0 \
    VERTAISTUPA_PORT=8000 \
    VERTAISTUPA_SECOND_CHECK_REQUIRED=true \
    VERTAISTUPA_STATE_DIR=/var/lib/vertaistupa
# By number, so that whoever runs the image can see that it is not root. Only the state is ever written.
USER 10001:10001
WORKDIR /opt/vertaistupa
VOLUME /var/lib/vertaistupa
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['VERTAISTUPA_PORT']), timeout=4); c.request('GET', '/health/ready'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["vertaistupa"]
CMD ["serve", "--migrate"]
