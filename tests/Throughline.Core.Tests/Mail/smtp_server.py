"""A real SMTP server on loopback for the tests: python3 smtp_server.py PORT FOLDER MODE [CERT KEY]. Each mail taken becomes a file of FOLDER."""
import os, ssl, sys, time, uuid
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

port, folder, mode = int(sys.argv[1]), sys.argv[2], sys.argv[3]
tls = None
if len(sys.argv) > 5:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(sys.argv[4], sys.argv[5])


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 5.1.1 No such person"
        if address.startswith("later") and not os.path.exists(os.path.join(folder, "well")):
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = os.path.join(folder, uuid.uuid4().hex)
        with open(name + ".part", "wb") as f:
            f.write(envelope.content)
        os.rename(name + ".part", name + ".eml")
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"throughline" and data.password == b"right", handled=False)


class Server(Controller):
    def factory(self):
        auth = {"authenticator": authenticate, "auth_required": True, "auth_require_tls": mode == "starttls"} if "auth" in mode or mode == "starttls" else {}
        return SMTP(self.handler, tls_context=tls if mode == "starttls" else None, require_starttls=mode == "starttls", hostname="localhost", **auth)


server = Server(Keep(), hostname="127.0.0.1", port=port, ssl_context=tls if mode == "tls" else None)
server.start()
print("ready", flush=True)
while os.getppid() != 1:
    time.sleep(0.2)
