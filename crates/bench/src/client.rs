//! A small HTTP client that keeps its connection, so that what is measured is the server.

use anyhow::{Context, bail};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One connection.
pub struct Client {
    stream: TcpStream,
    held: Vec<u8>,
    headers: String,
}

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
    /// The head, as it came.
    pub head: String,
}

impl Client {
    /// Connects; `headers` go with every request, each line ended.
    pub async fn connect(address: SocketAddr, headers: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Client { stream, held: Vec::new(), headers: headers.to_owned() })
    }

    /// Gets a page.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: bench\r\n{}\r\n", self.headers);
        self.send(request.as_bytes()).await
    }

    /// Posts JSON.
    pub async fn post(&mut self, path: &str, body: &str) -> anyhow::Result<Answer> {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{}\r\n{body}",
            body.len(),
            self.headers
        );
        self.send(request.as_bytes()).await
    }

    async fn send(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        self.stream.write_all(request).await?;
        let head_end = loop {
            if let Some(end) = self.held.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(self.held.get(..head_end).unwrap_or_default()).into_owned();
        let length: usize = head
            .lines()
            .find_map(|line| {
                line.to_ascii_lowercase().strip_prefix("content-length:").map(|rest| rest.trim().to_owned())
            })
            .and_then(|text| text.parse().ok())
            .context("the answer has no length")?;
        while self.held.len() < head_end + length {
            self.more().await?;
        }
        let status = head.split_whitespace().nth(1).and_then(|text| text.parse().ok()).context("no status")?;
        let rest = self.held.split_off(head_end + length);
        let body = self.held.split_off(head_end);
        self.held = rest;
        Ok(Answer { status, body, head })
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        let mut bytes = vec![0; 65_536];
        let count = self.stream.read(&mut bytes).await?;
        if count == 0 {
            bail!("the server closed the connection");
        }
        self.held.extend_from_slice(bytes.get(..count).unwrap_or_default());
        Ok(())
    }
}
